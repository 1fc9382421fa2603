using System.Text.Json.Serialization;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Pictures;

/// <summary>What a picture shows.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LineageTree), "lineage")]
[JsonDerivedType(typeof(SummaryCard), "summary")]
[JsonDerivedType(typeof(ChartCard), "charts")]
[JsonDerivedType(typeof(QrCode), "qr")]
public abstract record Picture
{
    /// <summary>How an element came to be, down to the base elements.</summary>
    /// <param name="Recipes">Each element's recipe once, the element's own first.</param>
    public sealed record LineageTree(Element Root, IReadOnlyList<Fusion> Recipes) : Picture;

    /// <summary>A finished session, to be forwarded.</summary>
    /// <param name="Lines">Label and value of each figure, in the player's language.</param>
    public sealed record SummaryCard(string Title, IReadOnlyList<Line> Lines, string Footer) : Picture;

    /// <summary>Figures, and charts below them.</summary>
    /// <param name="Figures">Label and value of each, in the player's language.</param>
    public sealed record ChartCard(
        string Title, string Subtitle, IReadOnlyList<Line> Figures, IReadOnlyList<Chart> Charts, string Footer) : Picture;

    /// <summary>A text for a phone's camera.</summary>
    public sealed record QrCode(string Text) : Picture;

    public sealed record Fusion(Element First, Element Second, Element Made);

    public sealed record Line(string Label, string Value, string? Emoji = null);
}
