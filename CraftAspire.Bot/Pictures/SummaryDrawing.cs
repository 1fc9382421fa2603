using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>The card of a finished game.</summary>
internal static class SummaryDrawing
{
    private const int Width = 1000;
    private const int Top = 190;
    private const int Row = 88;
    private const int Margin = 70;
    private const int Room = Width - (2 * Margin);
    private const int Gap = 40;
    private const float SmallestValue = 28;

    public static SKBitmap Draw(Picture.SummaryCard card, Pen pen)
    {
        var height = Top + (card.Lines.Count * Row) + 110;
        var bitmap = new SKBitmap(Width, height);
        using var canvas = new SKCanvas(bitmap);
        Palette.Background(canvas, Width, height);
        pen.Write(canvas, "", card.Title, Margin, 112, pen.Fit("", card.Title, 54, Room), Palette.Gold);
        using var rule = new SKPaint { Color = Palette.Line, StrokeWidth = 3 };
        canvas.DrawLine(Margin, 148, Width - Margin, 148, rule);

        for (var index = 0; index < card.Lines.Count; index++) DrawLine(canvas, card.Lines[index], Top + 34 + (index * Row), pen);

        pen.Write(canvas, "", card.Footer, Margin, height - 48, pen.Fit("", card.Footer, 28, Room), Palette.Soft);
        return bitmap;
    }

    private static void DrawLine(SKCanvas canvas, Picture.Line line, float y, Pen pen)
    {
        var label = Math.Min(36, pen.Fit("", line.Label, 36, Room * 0.62f));
        pen.Write(canvas, "", line.Label, Margin, y, label, Palette.Soft);

        var symbol = line.Emoji ?? "";
        var room = Room - pen.Measure("", line.Label, label) - Gap;
        var size = Math.Max(SmallestValue, pen.Fit(symbol, line.Value, 42, room));
        // A long name stands on two lines, whose middle is the line of its label.
        var lines = pen.Wrap(line.Value, size, room - pen.SymbolWidth(symbol, size));
        var width = lines.Max(each => pen.Measure("", each, size)) + pen.SymbolWidth(symbol, size);
        var left = Width - Margin - width;
        var above = (lines.Count - 1) * size * 0.55f;
        pen.Write(canvas, symbol, "", left, y, size, Palette.Bright);
        for (var index = 0; index < lines.Count; index++)
        {
            pen.Write(
                canvas, "", lines[index], left + pen.SymbolWidth(symbol, size), y - above + (index * size * 1.1f), size, Palette.Bright);
        }
    }
}
