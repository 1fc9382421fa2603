using CraftAspire.Bot.Outbox;

namespace CraftAspire.Bot.Ledger;

/// <summary>A step that must be on disk before the next one is taken.</summary>
internal abstract record LedgerEntry
{
    /// <summary>An update is handled: the chat as it now stands and what must be sent, all or nothing.</summary>
    /// <param name="State">The chat's state as JSON; null forgets the chat.</param>
    /// <param name="KeepPayload">True keeps the raw update, because it could not be read.</param>
    public sealed record TurnOver(long UpdateId, long ChatId, string Outcome, string? State, IReadOnlyList<OutboxItem> Outgoing, bool KeepPayload = false) : LedgerEntry
    {
        /// <summary>Known once recorded: true when the update was finished already, by another replica. Then nothing of this turn was written.</summary>
        public bool IsTooLate { get; set; }
    }

    /// <summary>Telegram took it.</summary>
    /// <param name="BoardMessageId">The message that is the board from now on; null when that did not change.</param>
    public sealed record Sent(OutboxItem Item, int? BoardMessageId) : LedgerEntry
    {
        /// <summary>Known once recorded: the message that was the board before. The row that takes it away is queued in the same transaction.</summary>
        public int? ReplacedMessageId { get; set; }
    }

    /// <summary>Telegram never will.</summary>
    public sealed record GivenUp(OutboxItem Item, string Reason) : LedgerEntry;
}
