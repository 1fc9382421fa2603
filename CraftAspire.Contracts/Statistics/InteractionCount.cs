using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>How often something happened in an hour.</summary>
/// <param name="Hour">When the hour began, UTC; at most two days ago.</param>
/// <param name="Kind">Which way the player spoke to the bot.</param>
/// <param name="Command">What they wanted, such as <c>combine</c>; empty where that has no name. At most 32 characters.</param>
/// <param name="Outcome">How it ended, such as <c>handled</c>; at most 16 characters.</param>
/// <param name="Count">Positive.</param>
public sealed record InteractionCount(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTimeOffset Hour,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] InteractionKind Kind,
    string Command,
    string Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int Count);
