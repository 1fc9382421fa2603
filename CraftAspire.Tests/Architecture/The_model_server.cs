using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;

namespace CraftAspire.Tests.Architecture;

/// <summary>The model server's folders: no circle, and each storey uses only those below it.</summary>
public sealed class The_model_server
{
    private const string Root = "CraftAspire.Inference";
    private static readonly string[] Storeys = ["Server", "Engine", "Llama", "Shaping"];

    private static readonly ArchUnitNET.Domain.Architecture Model = new ArchLoader()
        .LoadAssemblies(System.Reflection.Assembly.Load(Root))
        .Build();

    [Fact]
    public void has_no_circle_among_its_folders() =>
        SliceRuleDefinition.Slices().Matching($"{Root}.(*)").Should().BeFreeOfCycles().HasNoViolations(Model).ShouldBeTrue();

    [Fact]
    public void has_no_circle_among_the_folders_within_them() => Storeys.ShouldAllBe(storey =>
        SliceRuleDefinition.Slices().Matching($"{Root}.{storey}.(*)").Should().BeFreeOfCycles().HasNoViolations(Model));

    [Theory]
    [InlineData("Server", "Engine", "Llama", "Shaping")]
    [InlineData("Engine", "Llama", "Shaping")]
    [InlineData("Llama")]
    [InlineData("Shaping")]
    public void uses_only_the_storeys_below(string storey, params string[] below)
    {
        var used = Model.Types.Where(type => StoreyOf(type) == storey)
            .SelectMany(type => type.Dependencies)
            .Select(dependency => StoreyOf(dependency.Target));

        used.OfType<string>().Distinct().Except([storey, .. below]).ShouldBeEmpty();
    }

    private static string? StoreyOf(IType type) => Storeys.FirstOrDefault(storey =>
        type.Namespace.FullName == $"{Root}.{storey}" || type.Namespace.FullName.StartsWith($"{Root}.{storey}.", StringComparison.Ordinal));
}
