using System.Globalization;

namespace CraftAspire.Bot.Pictures;

/// <summary>What a picture shows, in words: for a machine without a font, and where Telegram takes no picture.</summary>
internal static class PictureText
{
    private const int MostFusions = 30;
    private const int MostValues = 12;

    /// <summary>Plain text; empty for a picture whose caption says it all.</summary>
    public static string Of(Picture picture) => string.Join('\n', picture switch
    {
        Picture.SummaryCard card => [card.Title, .. card.Lines.Select(TextOf), card.Footer],
        Picture.LineageTree tree => Shortened(tree.Recipes.Select(TextOf), MostFusions),
        Picture.ChartCard card =>
            [$"{card.Title}, {card.Subtitle}", .. card.Figures.Select(TextOf), .. card.Charts.SelectMany(LinesOf), card.Footer],
        _ => Enumerable.Empty<string>(),
    });

    private static string TextOf(Picture.Line line) => $"{line.Label}: {(line.Emoji is null ? "" : $"{line.Emoji} ")}{line.Value}";

    private static string TextOf(Picture.Fusion fusion) =>
        $"{fusion.First.Emoji} {fusion.First.Name} + {fusion.Second.Emoji} {fusion.Second.Name} = {fusion.Made.Emoji} {fusion.Made.Name}";

    private static IEnumerable<string> LinesOf(Chart chart) =>
        from curve in chart.Curves
        let values = chart.Labels.Zip(curve.Values).Where(point => point.Second is not (null or 0))
            .Select(point => $"{point.First} {point.Second!.Value.ToString("0.##", CultureInfo.InvariantCulture)}")
        where values.Any()
        select $"{chart.Title}{(curve.Name.Length == 0 ? "" : $" ({curve.Name})")}: {string.Join(", ", Shortened(values, MostValues))}";

    private static IEnumerable<string> Shortened(IEnumerable<string> lines, int most) =>
        lines.Take(most).Concat(lines.Skip(most).Any() ? ["…"] : []);
}
