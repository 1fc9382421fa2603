using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>The pictures' colours: readable on a light and on a dark chat.</summary>
internal static class Palette
{
    public static readonly SKColor Night = new(0x16, 0x1B, 0x2E);
    public static readonly SKColor Dusk = new(0x2B, 0x2F, 0x5B);
    public static readonly SKColor Pill = new(0x35, 0x3C, 0x66);
    public static readonly SKColor Made = new(0x4A, 0x55, 0x93);
    public static readonly SKColor Gold = new(0xF5, 0xC3, 0x4B);
    public static readonly SKColor Line = new(0x6E, 0x78, 0xB0);
    public static readonly SKColor Bright = new(0xFF, 0xFF, 0xFF);
    public static readonly SKColor Soft = new(0xB9, 0xC0, 0xE4);

    public static void Background(SKCanvas canvas, int width, int height)
    {
        using var sky = SKShader.CreateLinearGradient(new SKPoint(0, 0), new SKPoint(width, height), [Night, Dusk], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = sky };
        canvas.DrawRect(0, 0, width, height, paint);
    }
}
