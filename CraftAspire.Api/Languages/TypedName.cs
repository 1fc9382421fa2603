using System.Globalization;

namespace CraftAspire.Api.Languages;

/// <summary>A name as somebody typed it, perhaps with the emoji that buttons show before it.</summary>
/// <param name="Name">Without leading emoji; empty when there is nothing else.</param>
/// <param name="Emoji">A single emoji that stands alone; null otherwise.</param>
internal readonly record struct TypedName(string Name, string? Emoji)
{
    public static TypedName Of(string text)
    {
        var (rest, emoji) = (text.Trim(), new List<string>());
        while (rest.Length > 0 && rest[..StringInfo.GetNextTextElementLength(rest)] is var first && Game.Emoji.IsOne(first))
        {
            emoji.Add(first);
            rest = rest[first.Length..].TrimStart();
        }

        return new(rest, rest is "" && emoji is [var only] ? only : null);
    }
}
