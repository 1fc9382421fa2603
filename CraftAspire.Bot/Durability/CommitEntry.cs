namespace CraftAspire.Bot.Durability;

/// <summary>A step that must be on disk before the next one is taken.</summary>
internal abstract record CommitEntry
{
    /// <summary>A turn of a chat: its update is finished, its state saved and what must be sent queued, all or nothing.</summary>
    /// <param name="Change">What becomes of the chat; null when the update had nothing to do with it.</param>
    /// <param name="KeepPayload">True keeps the raw update, because it could not be read.</param>
    public sealed record Turn(
        long UpdateId, string Outcome, ChatChange? Change, IReadOnlyList<OutboxItem> Outgoing, bool KeepPayload = false) : CommitEntry
    {
        /// <summary>What shall happen later.</summary>
        public IReadOnlyList<DueItem> Due { get; init; } = [];

        /// <summary>
        /// Known once recorded: false when the update was finished already, or the chat had changed meanwhile. Then nothing of this turn
        /// was written.
        /// </summary>
        public bool IsWritten { get; set; }
    }

    /// <summary>Telegram took it.</summary>
    /// <param name="BoardMessageId">The message that is the board from now on; null when that did not change.</param>
    public sealed record Sent(OutboxItem Item, int? BoardMessageId) : CommitEntry
    {
        /// <summary>
        /// Known once recorded: the message that was the board before. The row that takes it away is queued in the same transaction.
        /// </summary>
        public int? ReplacedMessageId { get; set; }
    }

    /// <summary>Telegram never will.</summary>
    public sealed record GivenUp(OutboxItem Item, string Reason) : CommitEntry;
}

/// <summary>A chat as a turn leaves it.</summary>
/// <param name="Version">The version that the turn began with. The change counts only while the chat still has it.</param>
/// <param name="State">Its state as JSON; null forgets the chat.</param>
internal sealed record ChatChange(long ChatId, long Version, string? State);
