using CraftAspire.Bot.Telegram.Messages;

namespace CraftAspire.Bot.Durability;

/// <summary>Something a player must be told. It is deleted when Telegram took it, and marked when it never will.</summary>
public sealed class OutboxRow
{
    public long BotId { get; init; }

    /// <summary>The update it answers.</summary>
    public long UpdateId { get; init; }

    /// <summary>Its place among that update's answers, from 0.</summary>
    public int Ordinal { get; init; }

    public long ChatId { get; init; }

    /// <summary>The <see cref="Outgoing"/> as JSON; gone once given up.</summary>
    public string? Payload { get; init; }

    /// <summary>W3C trace context of the update's span.</summary>
    public string? TraceParent { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When sending was given up for good; null while it is still to be sent.</summary>
    public DateTimeOffset? GivenUpAt { get; init; }

    /// <summary>Why it was given up, such as <c>blocked</c>.</summary>
    public string? Reason { get; init; }
}
