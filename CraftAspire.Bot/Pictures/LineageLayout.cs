using CraftAspire.Contracts;
using SkiaSharp;

namespace CraftAspire.Bot.Pictures;

/// <summary>Where each element of a lineage stands: a row per step from the beginning, base elements in the lowest.</summary>
internal sealed record LineageLayout(
    int Width, int Height, IReadOnlyDictionary<long, SKRect> Places, IReadOnlyDictionary<long, Element> Things)
{
    private const float Gap = 36;
    private const float RowGap = 74;
    private const float Margin = 56;
    private const float Padding = 30;

    public static LineageLayout Of(Picture.LineageTree tree, Func<Element, float> measure, float height)
    {
        var things = tree.Recipes.SelectMany(step => new[] { step.Made, step.First, step.Second })
            .Append(tree.Root)
            .DistinctBy(thing => thing.Id)
            .ToDictionary(thing => thing.Id);
        var depths = LineageDepths.Of(tree);
        var rows = things.Values
            .GroupBy(thing => depths[thing.Id])
            .OrderByDescending(row => row.Key)
            .Select(row => row.ToArray())
            .ToArray();

        var width = Math.Max(
            600, rows.Max(row => row.Sum(thing => measure(thing) + (2 * Padding)) + (Gap * (row.Length - 1))) + (2 * Margin));
        var places = new Dictionary<long, SKRect>();
        for (var index = 0; index < rows.Length; index++)
        {
            var y = Margin + (index * (height + RowGap));
            PlaceRow(rows[index], measure, width, y, height, places);
        }

        var total = (2 * Margin) + (rows.Length * height) + ((rows.Length - 1) * RowGap);
        return new LineageLayout((int)width, (int)total, places, things);
    }

    private static void PlaceRow(
        Element[] row, Func<Element, float> measure, float width, float y, float height, Dictionary<long, SKRect> places)
    {
        var x = (width - row.Sum(thing => measure(thing) + (2 * Padding)) - (Gap * (row.Length - 1))) / 2;
        foreach (var thing in row)
        {
            var pill = measure(thing) + (2 * Padding);
            places[thing.Id] = SKRect.Create(x, y, pill, height);
            x += pill + Gap;
        }
    }
}
