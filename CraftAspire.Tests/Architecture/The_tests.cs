using ArchUnitNET.Loader;

namespace CraftAspire.Tests.Architecture;

public sealed class The_tests
{
    private const string Root = "CraftAspire.Tests.";

    private static readonly ArchUnitNET.Domain.Architecture Tests = new ArchLoader().LoadAssemblies(typeof(The_tests).Assembly).Build();

    /// <summary>A folder and those inside of it count as one: what a whole area shares lies at its top.</summary>
    [Fact]
    public void have_no_circle_among_their_folders()
    {
        var uses = Tests.Types
            .SelectMany(type => type.Dependencies.Select(to => (From: Folder(type.FullName), To: Folder(to.Target.FullName))))
            .Where(use => use.From is not null && use.To is not null && use.From != use.To)
            .Distinct()
            .ToLookup(use => use.From!, use => use.To!);

        var left = uses.Select(folder => folder.Key).ToHashSet();
        while (left.FirstOrDefault(folder => !uses[folder].Any(left.Contains)) is { } free) left.Remove(free);

        left.ShouldBeEmpty();
    }

    private static string? Folder(string type) =>
        type.StartsWith(Root, StringComparison.Ordinal) && type[Root.Length..].Split('.') is [var folder, _, ..] ? folder : null;
}
