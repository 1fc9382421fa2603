using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>A pair that shall make something else.</summary>
/// <param name="FirstId">One element.</param>
/// <param name="SecondId">The other.</param>
/// <param name="InsteadOfId">What the pair makes as the admin sees it; when it makes something else by now, nothing is done. So a repeat
/// does no harm.</param>
/// <param name="Reason">Why, 1–512 characters.</param>
public sealed record Reroll(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long FirstId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long SecondId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long InsteadOfId,
    string Reason);
