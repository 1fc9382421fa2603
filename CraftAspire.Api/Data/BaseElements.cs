using CraftAspire.Api.Data.Rows;
using CraftAspire.Api.Game;

namespace CraftAspire.Api.Data;

/// <summary>What every session starts with.</summary>
internal static class BaseElements
{
    // "Air" and not "Wind": wind is a thing to be found. Emoji that no font draws alike: a drop, a flame, a globe, a breath.
    private static readonly (string Name, string Emoji)[] All = [("Water", "💧"), ("Fire", "🔥"), ("Earth", "🌍"), ("Air", "🌬️")];

    /// <summary>Their keys.</summary>
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
