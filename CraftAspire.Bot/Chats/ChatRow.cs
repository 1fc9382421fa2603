namespace CraftAspire.Bot.Chats;

/// <summary>How one chat stands: all that the bot remembers about it.</summary>
public sealed class ChatRow
{
    public long BotId { get; init; }

    public long ChatId { get; set; }

    /// <summary><see cref="ChatState"/> as JSON.</summary>
    public required string State { get; init; }

    /// <summary>The message that is the board; null before the first was sent.</summary>
    public int? BoardMessageId { get; init; }

    /// <summary>When Telegram said that nobody there wants to hear from the bot; cleared by the next update from it.</summary>
    public DateTimeOffset? BlockedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
