using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>Writes text and emoji on a canvas, each with its own font.</summary>
internal sealed class Pen(FontShelf fonts) : IDisposable
{
    private readonly SKFont text = new(fonts.Text) { Edging = SKFontEdging.Antialias };
    private readonly SKFont? emoji = fonts.Emoji is { } face ? new SKFont(face) : null;

    /// <summary>Width of an emoji (if it can be drawn) and a name beside it, at a text size in pixels.</summary>
    public float Measure(string symbol, string name, float size)
    {
        text.Size = size;
        return EmojiWidth(symbol, size) + text.MeasureText(name);
    }

    /// <summary>Writes an emoji and a name; <paramref name="x"/> is the left edge, <paramref name="y"/> the baseline.</summary>
    public void Write(SKCanvas canvas, string symbol, string name, float x, float y, float size, SKColor color)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        var width = EmojiWidth(symbol, size);
        if (width > 0) canvas.DrawText(FirstRune(symbol), x, y, emoji!, paint);
        text.Size = size;
        canvas.DrawText(name, x + width, y, text, paint);
    }

    public void Dispose()
    {
        text.Dispose();
        emoji?.Dispose();
    }

    // A joined emoji would need a shaping engine; its first part says enough.
    private static string FirstRune(string symbol) => symbol.EnumerateRunes().FirstOrDefault().ToString();

    private float EmojiWidth(string symbol, float size)
    {
        if (emoji is null || symbol.Length == 0 || !emoji.ContainsGlyphs(FirstRune(symbol))) return 0;
        emoji.Size = size;
        return emoji.MeasureText(FirstRune(symbol)) + (size * 0.3f);
    }
}
