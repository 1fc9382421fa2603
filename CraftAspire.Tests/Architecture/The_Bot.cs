using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using CraftAspire.Bot.Telegram;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace CraftAspire.Tests.Architecture;

/// <summary>Features, conversation, durability, Telegram: each storey uses only those below it.</summary>
public sealed class The_Bot
{
    private const string Root = "CraftAspire.Bot";

    private static readonly ArchUnitNET.Domain.Architecture Bot = new ArchLoader().LoadAssemblies(typeof(TelegramOptions).Assembly).Build();

    public static TheoryData<string, string> Storeys => new()
    {
        { "Conversation", "Features" },
        { "Durability", "(Features|Conversation)" },
        { "Telegram", "(Features|Conversation|Durability)" },
        { "Languages", "(Features|Conversation|Durability|Telegram|Pictures|Game|Tokens)" },
        { "Pictures", "(Features|Conversation|Durability|Telegram|Languages|Game|Tokens)" },
        { "Game", "(Features|Conversation|Durability|Telegram|Languages|Pictures)" },
    };

    [Theory]
    [MemberData(nameof(Storeys))]
    public void has_storeys_that_use_only_what_is_below(string storey, string above)
    {
        var (lower, upper) = (
            Types().That().ResideInNamespaceMatching(Inside(storey)), Types().That().ResideInNamespaceMatching(Inside(above)));

        lower.GetObjects(Bot).ShouldNotBeEmpty();
        upper.GetObjects(Bot).ShouldNotBeEmpty();
        lower.Should()
            .NotDependOnAny(upper)
            .Evaluate(Bot)
            .Where(result => !result.Passed)
            .Select(result => result.Description)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Root)]
    [InlineData($"{Root}.Features")]
    [InlineData($"{Root}.Conversation")]
    [InlineData($"{Root}.Telegram")]
    public void has_folders_without_a_circle(string parent)
    {
        var uses = Bot.Types.Where(type => FolderOf(type, parent) is not null)
            // ArchUnitNET takes type parameters of one name for one type.
            .SelectMany(type => type.Dependencies.Where(dependency => dependency.Target is not GenericParameter).Select(dependency => (
                From: FolderOf(type, parent)!,
                To: FolderOf(dependency.Target, parent),
                Names: $"{type.Name} -> {dependency.Target.FullName}")))
            .Where(use => use.To is not null && use.To != use.From)
            .ToLookup(use => use.From);
        uses.ShouldNotBeEmpty();

        // A folder that uses nothing that is left can be taken out. What is left in the end is a circle.
        var left = uses.Select(use => use.Key).ToHashSet();
        while (left.RemoveWhere(folder => !uses[folder].Any(use => left.Contains(use.To!))) > 0)
        {
        }

        left.SelectMany(folder => uses[folder]).Where(use => left.Contains(use.To!)).Select(use => use.Names).Distinct().ShouldBeEmpty();
    }

    private static string Inside(string storey) => $@"^{Root}\.{storey}(\.|$)";

    /// <summary>The folder right under the parent; the parent itself for what lies there; null for what lies elsewhere.</summary>
    private static string? FolderOf(IType type, string parent)
    {
        var name = type.Namespace?.FullName ?? "";
        if (name == parent) return parent == Root ? null : parent;
        return name.StartsWith($"{parent}.", StringComparison.Ordinal) ? name[(parent.Length + 1)..].Split('.')[0] : null;
    }
}
