using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>A small lineage as a graph: the element on top, what it was made of below, base elements at the bottom.</summary>
internal static class LineageDrawing
{
    private const float TextSize = 34;
    private const float PillHeight = 68;
    private const float Twins = 14;

    // Wider or taller than this it could not be read on a phone any more.
    private const int Widest = 1000;
    private const int Tallest = 1100;

    /// <summary>True when the graph is small enough to be read.</summary>
    public static bool Fits(Picture.LineageTree tree, Pen pen) => LayOut(tree, pen) is { Width: <= Widest, Height: <= Tallest };

    public static SKBitmap Draw(Picture.LineageTree tree, Pen pen)
    {
        var layout = LayOut(tree, pen);
        var bitmap = new SKBitmap(layout.Width, layout.Height);
        using var canvas = new SKCanvas(bitmap);
        Palette.Background(canvas, layout.Width, layout.Height);

        foreach (var step in tree.Recipes)
        {
            // A thing combined with itself has two lines side by side.
            var shift = step.First.Id == step.Second.Id ? Twins : 0;
            DrawEdge(canvas, layout.Places[step.First.Id], layout.Places[step.Made.Id], -shift);
            DrawEdge(canvas, layout.Places[step.Second.Id], layout.Places[step.Made.Id], shift);
        }

        foreach (var (id, place) in layout.Places)
        {
            var thing = layout.Things[id];
            DrawPill(canvas, place, id == tree.Root.Id);
            var width = pen.Measure(thing.Emoji, thing.Name, TextSize);
            var color = id == tree.Root.Id ? Palette.Night : Palette.Bright;
            pen.Write(canvas, thing.Emoji, thing.Name, place.MidX - (width / 2), place.MidY + (TextSize * 0.36f), TextSize, color);
        }

        return bitmap;
    }

    private static LineageLayout LayOut(Picture.LineageTree tree, Pen pen) =>
        LineageLayout.Of(tree, thing => pen.Measure(thing.Emoji, thing.Name, TextSize), PillHeight);

    private static void DrawPill(SKCanvas canvas, SKRect place, bool isRoot)
    {
        using var paint = new SKPaint { Color = isRoot ? Palette.Gold : Palette.Pill, IsAntialias = true };
        canvas.DrawRoundRect(place, PillHeight / 2, PillHeight / 2, paint);
    }

    private static void DrawEdge(SKCanvas canvas, SKRect input, SKRect made, float shift)
    {
        using var paint = new SKPaint { Color = Palette.Line, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 4 };
        using var path = new SKPath();
        path.MoveTo(input.MidX + shift, input.Top);
        var middle = (input.Top + made.Bottom) / 2;
        path.CubicTo(input.MidX + shift, middle, made.MidX + shift, middle, made.MidX + shift, made.Bottom);
        canvas.DrawPath(path, paint);
    }
}
