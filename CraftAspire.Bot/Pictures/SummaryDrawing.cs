using CraftAspire.Bot.Outbox;
using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>The card of a finished game.</summary>
internal static class SummaryDrawing
{
    private const int Width = 1000;
    private const int Top = 190;
    private const int Row = 88;
    private const int Margin = 70;

    public static SKBitmap Draw(Picture.SummaryCard card, Pen pen)
    {
        var height = Top + (card.Lines.Count * Row) + 110;
        var bitmap = new SKBitmap(Width, height);
        using var canvas = new SKCanvas(bitmap);
        Palette.Background(canvas, Width, height);
        pen.Write(canvas, "", card.Title, Margin, 112, Fit(pen, card.Title, 54), Palette.Gold);
        using var rule = new SKPaint { Color = Palette.Line, StrokeWidth = 3 };
        canvas.DrawLine(Margin, 148, Width - Margin, 148, rule);

        for (var index = 0; index < card.Lines.Count; index++) DrawLine(canvas, card.Lines[index], Top + 34 + (index * Row), pen);

        pen.Write(canvas, "", card.Footer, Margin, height - 48, Fit(pen, card.Footer, 28), Palette.Soft);
        return bitmap;
    }

    private static void DrawLine(SKCanvas canvas, Picture.Line line, float y, Pen pen)
    {
        pen.Write(canvas, "", line.Label, Margin, y, 36, Palette.Soft);
        var symbol = line.Emoji ?? "";
        var width = pen.Measure(symbol, line.Value, 42);
        pen.Write(canvas, symbol, line.Value, Width - Margin - width, y, 42, Palette.Bright);
    }

    private static float Fit(Pen pen, string text, float size)
    {
        var room = Width - (2f * Margin);
        var width = pen.Measure("", text, size);
        return width <= room ? size : size * room / width;
    }
}
