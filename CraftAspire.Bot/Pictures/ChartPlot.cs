using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>Draws one chart with ScottPlot: big letters, few ticks, colours that a dark card carries.</summary>
internal static class ChartPlot
{
    private const float TickSize = 26;
    private const float LabelWidth = 118;

    private static readonly SKColor[] Colours = [Palette.Gold, new(0x6F, 0xC3, 0xF7)];

    public static void Draw(SKCanvas canvas, Chart chart, SKRect place, SKTypeface font)
    {
        using var plot = new Plot();
        plot.FigureBackground.Color = ScottPlot.Colors.Transparent;
        plot.DataBackground.Color = ScottPlot.Colors.Transparent;
        Letter(plot, font);
        plot.Grid.MajorLineColor = Color.FromSKColor(Palette.Line.WithAlpha(0x50));
        plot.Grid.MajorLineWidth = 1.5f;
        (chart.Shape is ChartShape.Bars ? plot.Grid.YAxisStyle : plot.Grid.XAxisStyle).IsVisible = false;
        plot.XLabel(chart.Shape is ChartShape.Bars ? chart.YLabel : chart.XLabel, TickSize);
        plot.YLabel(chart.Shape is ChartShape.Bars ? "" : chart.YLabel, TickSize);

        if (chart.Shape is ChartShape.Bars) AddBars(plot, chart, font);
        else AddCurves(plot, chart, place.Width);
        if (chart.Curves.Count > 1) ShowLegend(plot, chart, font);

        // On a sheet of its own: the library wipes whatever it draws on.
        using var sheet = new SKBitmap((int)place.Width, (int)place.Height);
        using (var paper = new SKCanvas(sheet)) plot.Render(paper, sheet.Width, sheet.Height);
        canvas.DrawBitmap(sheet, place.Left, place.Top);
    }

    private static void Letter(Plot plot, SKTypeface font)
    {
        foreach (var axis in plot.Axes.GetAxes())
        {
            (axis.Label.Font, axis.Label.Bold, axis.Label.ForeColor) = (font, false, Color.FromSKColor(Palette.Soft));
            (
                axis.TickLabelStyle.Font,
                axis.TickLabelStyle.FontSize,
                axis.TickLabelStyle.ForeColor) = (font, TickSize, Color.FromSKColor(Palette.Soft));
            axis.FrameLineStyle.Color = Color.FromSKColor(Palette.Line);
            axis.MajorTickStyle.Color = Color.FromSKColor(Palette.Line);
            axis.MinorTickStyle.Length = 0;
        }

        // Nothing stands there but room for what is written beyond the last tick.
        Leave(plot.Axes.Top, TickSize / 2);
        Leave(plot.Axes.Right, TickSize);
    }

    private static void Leave(IAxis side, float room)
    {
        (side.FrameLineStyle.Width, side.MinimumSize, side.MaximumSize) = (0, room, room);
        side.TickGenerator = new EmptyTickGenerator();
    }

    private static void AddCurves(Plot plot, Chart chart, float width)
    {
        for (var index = 0; index < chart.Curves.Count; index++)
            Add(plot, chart, chart.Curves[index], Color.FromSKColor(Colours[index % Colours.Length]));

        var most = chart.Curves.SelectMany(curve => curve.Values).Max() ?? 0;
        var isCounted = chart.Shape is ChartShape.Columns;
        var top = chart.Shape is ChartShape.Percent ? 118 : most > 0 ? most * (chart.Curves.Count > 1 ? 2 : 1.15) : 1;
        // A share of 0 % is a whole dot, not half of one.
        var bottom = chart.Shape is ChartShape.Percent ? -9 : 0;
        plot.Axes.SetLimits(-0.7, (chart.Labels.Count * 1.06) - 0.3, bottom, isCounted ? Math.Max(top, 4) : top);
        plot.Axes.Left.TickGenerator = new NumericAutomatic { IntegerTicksOnly = isCounted, TargetTickCount = 4, LabelFormatter = Short };

        // As many labels as stand side by side, the last one always.
        var last = chart.Labels.Count - 1;
        var step = (int)Math.Max(1, Math.Ceiling(chart.Labels.Count / Math.Max(2, (width - 100) / LabelWidth)));
        var shown = Enumerable.Range(0, chart.Labels.Count).Where(label => (last - label) % step == 0).ToArray();
        plot.Axes.Bottom.TickGenerator = new NumericManual(
            [.. shown.Select(label => (double)label)], [.. shown.Select(label => chart.Labels[label])]);
    }

    private static void Add(Plot plot, Chart chart, Curve curve, Color colour)
    {
        var points = curve.Values.Index()
            .Where(value => value.Item is not null)
            .Select(value => new Coordinates(value.Index, value.Item!.Value))
            .ToArray();
        if (chart.Shape is ChartShape.Columns)
        {
            plot.Add.Bars(
                points.Select(
                    point => new Bar { Position = point.X, Value = point.Y, Size = 0.72, FillColor = colour, LineWidth = 0 }).ToArray());
            return;
        }

        var line = plot.Add.Scatter(points, colour);
        (line.LineWidth, line.MarkerSize) = (5, points.Length > 60 ? 0 : 13);
    }

    private static void AddBars(Plot plot, Chart chart, SKTypeface font)
    {
        var values = chart.Curves[0].Values;
        var bars = plot.Add.Bars(values.Select((value, index) => new Bar
        {
            Position = -index,
            Value = value ?? 0,
            Size = 0.66,
            FillColor = Color.FromSKColor(Palette.Gold),
            LineWidth = 0,
            Orientation = Orientation.Horizontal,
            Label = Short(value ?? 0),
        }).ToArray());
        (
            bars.ValueLabelStyle.Font,
            bars.ValueLabelStyle.FontSize,
            bars.ValueLabelStyle.ForeColor) = (font, TickSize, Color.FromSKColor(Palette.Bright));
        plot.Axes.SetLimits(0, Math.Max(1, values.Max() ?? 0) * 1.2, 0.6 - values.Count, 0.6);
        plot.Axes.Left.TickGenerator = new NumericManual([.. values.Select((_, index) => (double)-index)], [.. chart.Labels]);
        plot.Axes.Bottom.TickGenerator = new NumericAutomatic { IntegerTicksOnly = true, TargetTickCount = 4, LabelFormatter = Short };
    }

    private static void ShowLegend(Plot plot, Chart chart, SKTypeface font)
    {
        var items = chart.Curves.Select((curve, index) => new LegendItem
        {
            LabelText = curve.Name,
            LineColor = Color.FromSKColor(Colours[index % Colours.Length]),
            LineWidth = 6,
            LabelStyle = { Font = font, FontSize = TickSize, ForeColor = Color.FromSKColor(Palette.Bright) },
        });
        var legend = plot.ShowLegend(items, Alignment.UpperLeft);
        legend.Orientation = Orientation.Horizontal;
        (legend.BackgroundColor, legend.OutlineWidth, legend.ShadowColor) = (ScottPlot.Colors.Transparent, 0, ScottPlot.Colors.Transparent);
    }

    private static string Short(double value) => value switch
    {
        >= 1_000_000 => (value / 1_000_000).ToString("0.#M", CultureInfo.InvariantCulture),
        >= 10_000 => (value / 1_000).ToString("0.#k", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };
}
