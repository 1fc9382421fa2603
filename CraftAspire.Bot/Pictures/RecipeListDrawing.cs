using System.Globalization;
using CraftAspire.Contracts;
using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>
/// A large lineage as the list of its steps, from the base elements to the element itself: a graph of it could not be read on a phone.
/// </summary>
internal static class RecipeListDrawing
{
    // Telegram shrinks what is taller; of longer lineages the latest steps are shown.
    private const int MostSteps = 24;
    private const int Width = 1000;
    private const int Margin = 40;
    private const int Row = 84;
    private const int Sign = 46;
    private const float TextSize = 30;
    private const float LineHeight = 33;
    private const float Cell = (Width - (2f * Margin) - (2f * Sign)) / 3;
    private const float Inset = 16;

    public static SKBitmap Draw(Picture.LineageTree tree, Pen pen)
    {
        var depths = LineageDepths.Of(tree);
        var steps = tree.Recipes.DistinctBy(step => step.Made.Id)
            .OrderBy(step => depths[step.Made.Id])
            .ThenBy(step => step.Made.Id == tree.Root.Id)
            .ToArray();
        var left = Math.Max(0, steps.Length - MostSteps);
        var top = Margin + (left > 0 ? Row / 2 : 0);
        var height = top + ((steps.Length - left) * Row) + Margin - 12;

        var bitmap = new SKBitmap(Width, height);
        using var canvas = new SKCanvas(bitmap);
        Palette.Background(canvas, Width, height);
        if (left > 0)
            pen.Write(
                canvas, "", string.Create(CultureInfo.InvariantCulture, $"⋮ +{left}"), Margin + Inset, Margin + 20, TextSize, Palette.Soft);

        for (var index = left; index < steps.Length; index++)
        {
            DrawStep(canvas, pen, steps[index], top + ((index - left) * Row), steps[index].Made.Id == tree.Root.Id);
        }

        return bitmap;
    }

    private static void DrawStep(SKCanvas canvas, Pen pen, Picture.Fusion step, float y, bool isRoot)
    {
        var x = (float)Margin;
        DrawCell(canvas, pen, step.First, x, y, Palette.Pill, Palette.Bright);
        x = DrawSign(canvas, pen, "+", x + Cell, y);
        DrawCell(canvas, pen, step.Second, x, y, Palette.Pill, Palette.Bright);
        x = DrawSign(canvas, pen, "=", x + Cell, y);
        DrawCell(canvas, pen, step.Made, x, y, isRoot ? Palette.Gold : Palette.Made, isRoot ? Palette.Night : Palette.Bright);
    }

    private static float DrawSign(SKCanvas canvas, Pen pen, string sign, float x, float y)
    {
        pen.Write(canvas, "", sign, x + ((Sign - pen.Measure("", sign, TextSize)) / 2), y + ((Row - 12) / 2) + 11, TextSize, Palette.Soft);
        return x + Sign;
    }

    private static void DrawCell(SKCanvas canvas, Pen pen, Element thing, float x, float y, SKColor color, SKColor ink)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawRoundRect(SKRect.Create(x, y, Cell, Row - 12), 20, 20, paint);

        var symbol = pen.SymbolWidth(thing.Emoji, TextSize);
        var size = pen.Measure(thing.Emoji, thing.Name, TextSize) <= Cell - (2 * Inset) ? TextSize : TextSize * 0.8f;
        var lines = pen.Wrap(thing.Name, size, Cell - (2 * Inset) - symbol);
        var middle = y + ((Row - 12) / 2);
        pen.Write(canvas, thing.Emoji, "", x + Inset, middle + (TextSize * 0.36f), TextSize, ink);
        var baseline = middle + (size * 0.36f) - ((lines.Count - 1) * LineHeight * 0.42f);
        for (var line = 0; line < lines.Count; line++)
        {
            pen.Write(canvas, "", lines[line], x + Inset + symbol, baseline + (line * LineHeight * 0.88f), size, ink);
        }
    }
}
