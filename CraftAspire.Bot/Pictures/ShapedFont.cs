using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace CraftAspire.Bot.Pictures;

/// <summary>
/// A font whose letters and signs are put together by the rules of their script: marks on letters, families and flags of several emoji.
/// </summary>
internal sealed class ShapedFont(SKTypeface face) : IDisposable
{
    private readonly SKShaper _shaper = new(face);

    public SKTypeface Face { get; } = face;

    /// <summary>Width in pixels.</summary>
    public float Measure(string text, float size)
    {
        using var font = Sized(size);
        return _shaper.Shape(text, font).Width;
    }

    /// <summary>True when there is a picture for every part of the text.</summary>
    public bool Covers(string text)
    {
        using var font = Sized(16);
        var glyphs = _shaper.Shape(text, font).Codepoints;
        return glyphs.Length > 0 && !glyphs.Contains(0u);
    }

    /// <summary>Writes from the left edge <paramref name="x"/> on the baseline <paramref name="y"/>.</summary>
    public void Write(SKCanvas canvas, string text, float x, float y, float size, SKColor color)
    {
        using var font = Sized(size);
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawShapedText(_shaper, text, x, y, SKTextAlign.Left, font, paint);
    }

    public void Dispose()
    {
        _shaper.Dispose();
        Face.Dispose();
    }

    private SKFont Sized(float size) => new(Face, size) { Edging = SKFontEdging.Antialias };
}
