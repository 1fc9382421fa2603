using CraftAspire.Api.Data.Rows;
using CraftAspire.Api.Game;

namespace CraftAspire.Api.Data;

/// <summary>The elements that every session starts with.</summary>
internal static class BaseElements
{
    // "Air" and not "Wind", which players can discover. The emoji differ in every font: a drop, a flame, a globe, a breath.
    private static readonly (string Name, string Emoji)[] All = [("Water", "💧"), ("Fire", "🔥"), ("Earth", "🌍"), ("Air", "🌬️")];

    public static string[] Keys { get; } = [.. All.Select(element => ElementKey.Of(element.Name))];

    public static IEnumerable<ElementRow> Rows() => All.Select(element => new ElementRow
    {
        Name = element.Name,
        Key = ElementKey.Of(element.Name),
        Emoji = element.Emoji,
        Depth = 0,
        IsBase = true,
    });
}
