using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>What a moderator decides about a report.</summary>
/// <param name="Decision">What becomes of the element.</param>
/// <param name="Name">The new name, of <see cref="ReportDecision.Rename"/>.</param>
/// <param name="Into">The element that stays, of <see cref="ReportDecision.Merge"/>.</param>
/// <param name="TakesPoints">Whether the discoverer loses what the discovery paid; of <see cref="ReportDecision.Hide"/> and
/// <see cref="ReportDecision.Merge"/>.</param>
public sealed record Ruling(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ReportDecision Decision,
    string? Name = null,
    ElementReference? Into = null,
    bool TakesPoints = false);
