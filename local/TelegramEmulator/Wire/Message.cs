namespace TelegramEmulator.Wire;

/// <summary>A message as it stands. Edits make a new record, so an update holds the message as it was when the update arose.</summary>
public sealed record Message
{
    public required int MessageId { get; init; }

    public User? From { get; init; }

    public Chat? SenderChat { get; init; }

    public required Chat Chat { get; init; }

    /// <summary>Unix time in seconds.</summary>
    public required long Date { get; init; }

    /// <summary>Unix time in seconds of the last edit.</summary>
    public long? EditDate { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public IReadOnlyList<PhotoSize>? Photo { get; init; }

    public Document? Document { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    /// <summary>Whose message this was before it was forwarded; null for one that the sender wrote.</summary>
    public MessageOrigin? ForwardOrigin { get; init; }

    public Message? ReplyToMessage { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    public IReadOnlyList<User>? NewChatMembers { get; init; }

    public User? LeftChatMember { get; init; }

    public bool? GroupChatCreated { get; init; }

    public long? MigrateToChatId { get; init; }

    public long? MigrateFromChatId { get; init; }
}
