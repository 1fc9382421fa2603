namespace CraftAspire.Bot.Durability;

/// <summary>
/// Something that shall happen in a chat at a time. Its number, below zero, becomes the number of the update that it turns into.
/// </summary>
public sealed class DueRow
{
    public long Id { get; init; }

    public long BotId { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public long ChatId { get; init; }

    /// <summary>Which handler it is for.</summary>
    public required string Kind { get; init; }

    /// <summary>What the handler remembers.</summary>
    public required string Payload { get; init; }
}
