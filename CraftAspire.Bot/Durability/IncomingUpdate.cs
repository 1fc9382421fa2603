using System.Diagnostics;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Durability;

/// <summary>One update on its way to its chat.</summary>
/// <param name="UpdateId">Telegram's number of it, unique per bot.</param>
/// <param name="ChatId">What its order belongs to: the chat, or the person where there is none; 0 when neither could be read.</param>
/// <param name="Kind">Telegram's name of what it holds, such as <c>message</c>.</param>
/// <param name="Payload">The JSON as it came.</param>
/// <param name="Update">The decoded update; null when it could not be decoded.</param>
internal sealed record IncomingUpdate(long UpdateId, long ChatId, string Kind, string Payload, Update? Update)
{
    /// <summary>Which handler of due work it is for; null for an update of Telegram.</summary>
    public string? DueKind => Kind.StartsWith(DueWork.KindPrefix, StringComparison.Ordinal) ? Kind[DueWork.KindPrefix.Length..] : null;

    /// <summary>The update's span, open until its turn is over. Null where nobody listens, or after a restart.</summary>
    public Activity? Span { get; init; }

    /// <summary>The trace it belongs to, as stored in the inbox.</summary>
    public string? TraceParent { get; init; }
}
