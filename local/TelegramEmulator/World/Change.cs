using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>One thing that happened. Versions grow over all chats and never repeat within a run.</summary>
public sealed record Change(long Version, ChangeKind Kind, string Chat)
{
    public int? MessageId { get; init; }

    /// <summary>The message as it stood after the change.</summary>
    public Message? Message { get; init; }

    /// <summary>The chat action, as <c>typing</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Whom the answer to a tap is for.</summary>
    public long? Person { get; init; }

    public CallbackAnswer? Answer { get; init; }

    public IReadOnlyList<Reaction>? Reactions { get; init; }
}
