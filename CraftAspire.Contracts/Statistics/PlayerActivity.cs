using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>How often a player spoke to the bot in an hour.</summary>
/// <param name="Hour">When the hour began, UTC; at most two days ago.</param>
/// <param name="TelegramId">The player's Telegram user id; one whom the game does not know is left out.</param>
/// <param name="Interactions">Positive.</param>
public sealed record PlayerActivity(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTimeOffset Hour,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long TelegramId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int Interactions);
