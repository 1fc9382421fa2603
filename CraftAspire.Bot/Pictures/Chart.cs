namespace CraftAspire.Bot.Pictures;

/// <summary>A chart of a card.</summary>
/// <param name="Title">In the player's language.</param>
/// <param name="XLabel">What the labels are, with their unit.</param>
/// <param name="YLabel">What is measured, with its unit.</param>
/// <param name="Labels">One for each value; how many of them find room is seen when it is drawn.</param>
/// <param name="IsHalf">True to share the card's width with the next one.</param>
public sealed record Chart(
    string Title,
    string XLabel,
    string YLabel,
    ChartShape Shape,
    IReadOnlyList<string> Labels,
    IReadOnlyList<Curve> Curves,
    bool IsHalf = false);
