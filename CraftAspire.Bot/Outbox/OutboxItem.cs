using CraftAspire.Bot.Intake;

namespace CraftAspire.Bot.Outbox;

/// <summary>An outbox row on its way to Telegram.</summary>
internal sealed record OutboxItem(long UpdateId, int Ordinal, long ChatId, Outgoing Outgoing, string? TraceParent, DateTimeOffset CreatedAt)
{
    /// <summary>The ordinal of the row that takes an update's replaced board away; no update has that many answers of its own.</summary>
    public const int RemovalOrdinal = 1_000;

    // Passing signs of one update differ in it.
    private const int Toast = -1;
    private const int Board = -2;
    private const int Stray = -3;

    /// <summary>True for what is not stored: a sign that is worth nothing after a restart. Its ordinal is below zero.</summary>
    public bool IsPassing => Ordinal < 0;

    /// <summary>Something that is sent and not stored; at most one answer to the tap and one board for each update.</summary>
    public static OutboxItem Passing(IncomingUpdate update, Outgoing sign, DateTimeOffset now) =>
        new(update.UpdateId, sign is Outgoing.Toast ? Toast : Board, update.ChatId, sign, update.TraceParent, now);

    /// <summary>Takes away the board that this one replaced, as the row does that was stored with it.</summary>
    public OutboxItem Removal(int messageId) => this with { Ordinal = RemovalOrdinal, Outgoing = new Outgoing.Delete(messageId) };

    /// <summary>Takes away a message that looks like a board and is none. It is not stored: the next tap on it finds it again.</summary>
    public OutboxItem StrayRemoval(int messageId) => this with { Ordinal = Stray, Outgoing = new Outgoing.Delete(messageId) };
}
