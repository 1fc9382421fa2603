namespace CraftAspire.Bot.Durability;

/// <summary>One update of Telegram. Its key is the claim: whoever inserted it handles it, everybody else skips it.</summary>
public sealed class InboxRow
{
    public long BotId { get; init; }

    public long UpdateId { get; init; }

    /// <summary>The chat whose order it belongs to; 0 once finished, because nothing needs it any more.</summary>
    public long ChatId { get; init; }

    public required string Kind { get; init; }

    /// <summary>The update as it came; gone once it is handled, kept when it could not be read.</summary>
    public string? Payload { get; init; }

    /// <summary>W3C trace context of the update's span.</summary>
    public string? TraceParent { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How it ended, such as <c>handled</c>.</summary>
    public string? Outcome { get; init; }
}
