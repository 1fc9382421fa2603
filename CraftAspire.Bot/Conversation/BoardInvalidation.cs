using CraftAspire.Bot.Conversation.State;

namespace CraftAspire.Bot.Conversation;

/// <summary>
/// When moderators last took something off the boards, or renamed it. A page that was asked for earlier may show what is gone, so
/// it is asked for again the next time its board is drawn. Replicas tell each other within seconds; what one may have missed while it was
/// away counts, too.
/// </summary>
internal sealed class BoardInvalidation(TimeProvider time)
{
    private long _latest = time.GetUtcNow().UtcTicks;
    private long _elsewhere;

    /// <summary>The latest one that this process knows of, in UTC ticks.</summary>
    public long Latest => Interlocked.Read(ref _latest);

    /// <summary>Whether the board's page was asked for before the latest withdrawal.</summary>
    public bool IsNewerThan(BoardState board) => board.PageAt.UtcTicks <= Latest;

    /// <summary>Something was withdrawn here.</summary>
    public void Note() => Interlocked.Exchange(ref _latest, time.GetUtcNow().UtcTicks);

    /// <summary>Another replica knows of this one. It counts from now on: clocks of two machines differ.</summary>
    public void NoteElsewhere(long latest)
    {
        if (Interlocked.Exchange(ref _elsewhere, latest) < latest && latest > Latest) Note();
    }
}
