using CraftAspire.Bot.Conversation.State;

namespace CraftAspire.Bot.Conversation;

/// <summary>
/// Knows when moderators last hid or renamed an element. A page that was read earlier may show it, so the bot reads the page again when it
/// next draws the board. Replicas tell each other within seconds, and a replica that was away assumes that it missed a change.
/// </summary>
internal sealed class BoardInvalidation(TimeProvider time)
{
    private long _latest = time.GetUtcNow().UtcTicks;
    private long _elsewhere;

    /// <summary>The latest change that this process knows of, in UTC ticks.</summary>
    public long Latest => Interlocked.Read(ref _latest);

    /// <summary>True if the board's page was read before the latest change.</summary>
    public bool IsNewerThan(BoardState board) => board.PageAt.UtcTicks <= Latest;

    /// <summary>Records a change made through this process.</summary>
    public void Note() => Interlocked.Exchange(ref _latest, time.GetUtcNow().UtcTicks);

    /// <summary>Records a change that another replica knows of. It counts from now on, because clocks of two machines differ.</summary>
    public void NoteElsewhere(long latest)
    {
        if (Interlocked.Exchange(ref _elsewhere, latest) < latest && latest > Latest) Note();
    }
}
