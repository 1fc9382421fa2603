using CraftAspire.Bot.Outbox;
using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>A lineage as a graph: the element on top, what it was made of below, base elements at the bottom.</summary>
internal static class LineageDrawing
{
    private const float TextSize = 34;
    private const float PillHeight = 68;

    public static SKBitmap Draw(Picture.LineageTree tree, Pen pen)
    {
        var layout = LineageLayout.Of(tree, thing => pen.Measure(thing.Emoji, thing.Name, TextSize), PillHeight);
        var bitmap = new SKBitmap(layout.Width, layout.Height);
        using var canvas = new SKCanvas(bitmap);
        Palette.Background(canvas, layout.Width, layout.Height);

        foreach (var step in tree.Recipes)
        {
            // Steps beyond the picture's size have no place in it.
            if (!layout.Places.TryGetValue(step.Made.Id, out var made)) continue;
            foreach (var input in new[] { step.First, step.Second })
            {
                if (layout.Places.TryGetValue(input.Id, out var from)) DrawEdge(canvas, from, made);
            }
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

    private static void DrawPill(SKCanvas canvas, SKRect place, bool isRoot)
    {
        using var paint = new SKPaint { Color = isRoot ? Palette.Gold : Palette.Pill, IsAntialias = true };
        canvas.DrawRoundRect(place, PillHeight / 2, PillHeight / 2, paint);
    }

    private static void DrawEdge(SKCanvas canvas, SKRect input, SKRect made)
    {
        using var paint = new SKPaint { Color = Palette.Line, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 4 };
        using var path = new SKPath();
        path.MoveTo(input.MidX, input.Top);
        var middle = (input.Top + made.Bottom) / 2;
        path.CubicTo(input.MidX, middle, made.MidX, middle, made.MidX, made.Bottom);
        canvas.DrawPath(path, paint);
    }
}
