using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>
/// A card of figures and charts, drawn for a phone held upright: on a screen 390 points wide a pixel here is a third of a point.
/// </summary>
internal static class ChartCardDrawing
{
    private const int Width = 1080;
    private const int Margin = 36;
    private const int Gap = 24;
    private const int Header = 190;
    private const int Columns = 3;
    private const int FigureHeight = 130;
    private const int Footer = 76;
    private const float Corner = 26;

    public static SKBitmap Draw(Picture.ChartCard card, Pen pen, SKTypeface font)
    {
        var rows = RowsOf(card.Charts);
        var figures = (card.Figures.Count + Columns - 1) / Columns * FigureHeight;
        var height = Header + figures + rows.Sum(row => row.Max(HeightOf) + Gap) + Footer;
        var bitmap = new SKBitmap(Width, height);
        using var canvas = new SKCanvas(bitmap);
        Palette.Background(canvas, Width, height);

        pen.Write(canvas, "", card.Title, Margin, 88, Fit(pen, card.Title, 60, Width - (2 * Margin)), Palette.Gold);
        pen.Write(canvas, "", card.Subtitle, Margin, 142, Fit(pen, card.Subtitle, 36, Width - (2 * Margin)), Palette.Soft);
        for (var index = 0; index < card.Figures.Count; index++) DrawFigure(canvas, pen, card.Figures[index], index);

        float y = Header + figures;
        foreach (var row in rows)
        {
            DrawRow(canvas, pen, font, row, y);
            y += row.Max(HeightOf) + Gap;
        }

        pen.Write(canvas, "", card.Footer, Margin, height - 28, 28, Palette.Soft);
        return bitmap;
    }

    /// <summary>Two halves stand side by side; a half that is left alone takes the whole width.</summary>
    private static List<Chart[]> RowsOf(IReadOnlyList<Chart> charts)
    {
        var rows = new List<Chart[]>();
        for (var index = 0; index < charts.Count; index++)
        {
            var isPair = charts[index].IsHalf && index + 1 < charts.Count && charts[index + 1].IsHalf;
            rows.Add(isPair ? [charts[index], charts[++index]] : [charts[index]]);
        }

        return rows;
    }

    private static int HeightOf(Chart chart) => chart.Shape switch
    {
        ChartShape.Bars => 130 + (52 * chart.Labels.Count),
        _ => 350,
    };

    private static void DrawFigure(SKCanvas canvas, Pen pen, Picture.Line figure, int index)
    {
        var room = (Width - (2f * Margin)) / Columns;
        var (x, y) = (Margin + (index % Columns * room), Header + (index / Columns * FigureHeight));
        pen.Write(canvas, "", figure.Value, x, y + 46, Fit(pen, figure.Value, 54, room - Gap), Palette.Bright);
        pen.Write(canvas, "", figure.Label, x, y + 90, Fit(pen, figure.Label, 28, room - Gap), Palette.Soft);
    }

    private static void DrawRow(SKCanvas canvas, Pen pen, SKTypeface font, Chart[] row, float y)
    {
        var width = (Width - (2f * Margin) - (Gap * (row.Length - 1))) / row.Length;
        var height = row.Max(HeightOf);
        for (var index = 0; index < row.Length; index++)
        {
            var place = SKRect.Create(Margin + (index * (width + Gap)), y, width, height);
            using var panel = new SKPaint { Color = Palette.Night.WithAlpha(0x90), IsAntialias = true };
            canvas.DrawRoundRect(place, Corner, Corner, panel);
            pen.Write(
                canvas,
                "",
                row[index].Title,
                place.Left + Gap,
                place.Top + 50,
                Fit(pen, row[index].Title, 34, width - (2 * Gap)),
                Palette.Bright);
            ChartPlot.Draw(canvas, row[index], SKRect.Create(place.Left + 6, place.Top + 64, width - 18, height - 72), font);
        }
    }

    private static float Fit(Pen pen, string text, float size, float room)
    {
        var width = pen.Measure("", text, size);
        return width <= room ? size : size * room / width;
    }
}
