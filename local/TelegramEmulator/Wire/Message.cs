using System.Text.Json;
using System.Text.Json.Serialization;

namespace TelegramEmulator.Wire;

/// <summary>A message as it stands. Edits make a new record, so an update holds the message as it was when the update arose.</summary>
public sealed record Message
{
    public required int MessageId { get; init; }

    /// <summary>The topic, or in other supergroups the message that a chain of replies began with.</summary>
    public int? MessageThreadId { get; init; }

    /// <summary>Whether the thread is a topic to which one may send.</summary>
    public bool? IsTopicMessage { get; init; }

    public User? From { get; init; }

    /// <summary>The chat in whose name it was sent.</summary>
    public Chat? SenderChat { get; init; }

    public required Chat Chat { get; init; }

    /// <summary>Unix time in seconds.</summary>
    public required long Date { get; init; }

    /// <summary>Unix time in seconds of the last edit.</summary>
    public long? EditDate { get; init; }

    public string? AuthorSignature { get; init; }

    /// <summary>A post that its channel copied into the discussion group.</summary>
    public bool? IsAutomaticForward { get; init; }

    /// <summary>Whose message this was before it was forwarded; null for one that the sender wrote.</summary>
    public MessageOrigin? ForwardOrigin { get; init; }

    public Message? ReplyToMessage { get; init; }

    public TextQuote? Quote { get; init; }

    public bool? HasProtectedContent { get; init; }

    public string? MediaGroupId { get; init; }

    public string? EffectId { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public JsonElement? LinkPreviewOptions { get; init; }

    public IReadOnlyList<PhotoSize>? Photo { get; init; }

    /// <summary>Beside an animation the same file again, as older bots expect it.</summary>
    public Document? Document { get; init; }

    public Animation? Animation { get; init; }

    public Audio? Audio { get; init; }

    public Sticker? Sticker { get; init; }

    public Video? Video { get; init; }

    public VideoNote? VideoNote { get; init; }

    public Voice? Voice { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    public bool? ShowCaptionAboveMedia { get; init; }

    public bool? HasMediaSpoiler { get; init; }

    public Contact? Contact { get; init; }

    public Dice? Dice { get; init; }

    public Poll? Poll { get; init; }

    public Venue? Venue { get; init; }

    public Location? Location { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    public IReadOnlyList<User>? NewChatMembers { get; init; }

    public User? LeftChatMember { get; init; }

    public string? NewChatTitle { get; init; }

    public IReadOnlyList<PhotoSize>? NewChatPhoto { get; init; }

    public bool? DeleteChatPhoto { get; init; }

    public bool? GroupChatCreated { get; init; }

    public bool? SupergroupChatCreated { get; init; }

    public long? MigrateToChatId { get; init; }

    public long? MigrateFromChatId { get; init; }

    public Message? PinnedMessage { get; init; }

    public ForumTopicCreated? ForumTopicCreated { get; init; }

    public ForumTopicEdited? ForumTopicEdited { get; init; }

    public Happened? ForumTopicClosed { get; init; }

    public Happened? ForumTopicReopened { get; init; }

    public Happened? GeneralForumTopicHidden { get; init; }

    public Happened? GeneralForumTopicUnhidden { get; init; }

    /// <summary>A file that can have a caption.</summary>
    [JsonIgnore]
    public bool HasFile => (Photo ?? Document ?? Animation ?? Audio ?? Video ?? (object?)Voice) is not null;

    /// <summary>Telegram's own words about the chat instead of somebody's content.</summary>
    [JsonIgnore]
    public bool IsService =>
        Text is null && !HasFile && (Sticker ?? VideoNote ?? Contact ?? Dice ?? Poll ?? Venue ?? (object?)Location) is null;
}
