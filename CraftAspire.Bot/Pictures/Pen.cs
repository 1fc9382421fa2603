using System.Globalization;
using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>Writes text and emoji on a canvas, each with its own font.</summary>
internal sealed class Pen(ShapedFont text, ShapedFont? emoji)
{
    private const string Ellipsis = "…";

    /// <summary>Width of an emoji (if it can be drawn) and a name beside it, at a text size in pixels.</summary>
    public float Measure(string symbol, string name, float size) => SymbolWidth(symbol, size) + text.Measure(name, size);

    /// <summary>Writes an emoji and a name; <paramref name="x"/> is the left edge, <paramref name="y"/> the baseline.</summary>
    public void Write(SKCanvas canvas, string symbol, string name, float x, float y, float size, SKColor color)
    {
        if (Drawable(symbol) is { } drawable) emoji!.Write(canvas, drawable, x, y, size, color);
        text.Write(canvas, name, x + SymbolWidth(symbol, size), y, size, color);
    }

    /// <summary>What an emoji and the gap after it take; 0 when it cannot be drawn.</summary>
    public float SymbolWidth(string symbol, float size) =>
        Drawable(symbol) is { } drawable ? emoji!.Measure(drawable, size) + (size * 0.3f) : 0;

    /// <summary>The size at which a text fits, at most the wished one and not below a third of it.</summary>
    public float Fit(string symbol, string name, float size, float room)
    {
        var width = Measure(symbol, name, size);
        // A hair less: widths do not shrink quite as fast as sizes.
        return width <= room ? size : Math.Max(size / 3, size * 0.98f * room / width);
    }

    /// <summary>A text on up to two lines that are no wider than the room; what does not fit ends in an ellipsis.</summary>
    public IReadOnlyList<string> Wrap(string name, float size, float room)
    {
        if (text.Measure(name, size) <= room) return [name];

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var taken = 0;
        while (taken < words.Length - 1 && text.Measure(string.Join(' ', words[..(taken + 1)]), size) <= room) taken++;
        return taken == 0
            ? [Shorten(name, size, room)]
            : [string.Join(' ', words[..taken]), Shorten(string.Join(' ', words[taken..]), size, room)];
    }

    private string Shorten(string name, float size, float room)
    {
        if (text.Measure(name, size) <= room) return name;

        var letters = new StringInfo(name);
        var kept = letters.LengthInTextElements - 1;
        while (kept > 1 && text.Measure(letters.SubstringByTextElements(0, kept) + Ellipsis, size) > room) kept--;
        return letters.SubstringByTextElements(0, kept).TrimEnd() + Ellipsis;
    }

    /// <summary>
    /// The emoji as the font knows it: whole, or its first part where the font is older than the combination; null when it knows neither.
    /// </summary>
    private string? Drawable(string symbol)
    {
        if (emoji is null || symbol.Length == 0) return null;

        const float Size = 16;
        var first = symbol.EnumerateRunes().First().ToString();
        // A combination that the font does not know comes out as its parts side by side.
        if (emoji.Covers(symbol) && emoji.Measure(symbol, Size) < 1.5f * Math.Max(Size, emoji.Measure(first, Size))) return symbol;
        return emoji.Covers(first) ? first : null;
    }
}
