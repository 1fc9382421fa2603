namespace CraftAspire.Bot.Durability;

/// <summary>How one chat stands: all that the bot remembers about it.</summary>
public sealed class ChatRow
{
    public long BotId { get; init; }

    public long ChatId { get; set; }

    /// <summary>What the conversation remembers, as JSON.</summary>
    public required string State { get; init; }

    /// <summary>Counts the chat's changes: a turn that began with an older one does not count.</summary>
    public long Version { get; init; }

    /// <summary>A state that this or another version could not read, kept until somebody looks; null when there was none.</summary>
    public string? UnreadableState { get; init; }

    /// <summary>The message that is the board; null before the first was sent.</summary>
    public int? BoardMessageId { get; init; }

    /// <summary>When Telegram said that nobody there wants to hear from the bot; cleared by the next update from it.</summary>
    public DateTimeOffset? BlockedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
