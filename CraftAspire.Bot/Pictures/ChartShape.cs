namespace CraftAspire.Bot.Pictures;

/// <summary>How values are drawn.</summary>
public enum ChartShape
{
    /// <summary>Upright bars of numbers that are counted.</summary>
    Columns,

    /// <summary>Lying bars with their names beside them, the first on top.</summary>
    Bars,

    /// <summary>Lines with a mark at each value.</summary>
    Lines,

    /// <summary>The same from 0 to 100.</summary>
    Percent,
}
