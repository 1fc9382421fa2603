using CraftAspire.Bot.Telegram.Messages;

namespace CraftAspire.Bot.Durability;

/// <summary>An outbox row on its way to Telegram.</summary>
internal sealed record OutboxItem(long UpdateId, int Ordinal, long ChatId, Outgoing Outgoing, string? TraceParent, DateTimeOffset CreatedAt)
{
    /// <summary>The ordinal of the row that takes an update's replaced board away; no update has that many answers of its own.</summary>
    public const int RemovalOrdinal = 1_000;

    // Passing signs of one update differ in it.
    private const int Toast = -1;
    private const int Board = -2;
    private const int Stray = -3;
    private const int Other = -4;
    private const int Last = -5;

    /// <summary>True for what is not stored: a sign that is worth nothing after a restart. Its ordinal is below zero.</summary>
    public bool IsPassing => Ordinal < 0;

    /// <summary>
    /// Something that is sent and not stored; at most one answer to the tap, one board and one of anything else for each update wait at a
    /// time.
    /// </summary>
    /// <param name="isLast">True for one that is never left out for an earlier one of its kind that is still on its way.</param>
    public static OutboxItem Passing(IncomingUpdate update, Outgoing sign, DateTimeOffset now, bool isLast = false) =>
        new(update.UpdateId, isLast ? Last : OrdinalOf(sign), update.ChatId, sign, update.TraceParent, now);

    /// <summary>Takes away the board that this one replaced, as the row does that was stored with it.</summary>
    public OutboxItem Removal(int messageId) => this with { Ordinal = RemovalOrdinal, Outgoing = new Outgoing.Delete(messageId) };

    /// <summary>Takes away a message that looks like a board and is none. It is not stored: the next tap on it finds it again.</summary>
    public OutboxItem StrayRemoval(int messageId) => this with { Ordinal = Stray, Outgoing = new Outgoing.Delete(messageId) };

    private static int OrdinalOf(Outgoing sign) => sign switch
    {
        Outgoing.Toast => Toast,
        Outgoing.ShowBoard => Board,
        _ => Other,
    };
}
