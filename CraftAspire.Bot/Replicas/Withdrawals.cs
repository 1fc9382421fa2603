using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Storage;
using Npgsql;

namespace CraftAspire.Bot.Replicas;

/// <summary>
/// When moderators last took something off the boards, or renamed it. A page that was asked for earlier may show what is gone, so
/// it is asked for again the next time its board is drawn. Every replica hears of it; what one may have missed counts as a withdrawal.
/// </summary>
internal sealed class Withdrawals(BotDatabase database, TimeProvider time)
{
    /// <summary>What a withdrawal says where replicas call each other.</summary>
    public const string Call = "withdrawal";

    private long latest = time.GetUtcNow().UtcTicks;

    /// <summary>Whether the board's page was asked for before the latest withdrawal.</summary>
    public bool AreNewerThan(BoardState board) => board.PageAt.UtcTicks <= Interlocked.Read(ref latest);

    /// <summary>Something was withdrawn, or may have been.</summary>
    public void Note() => Interlocked.Exchange(ref latest, time.GetUtcNow().UtcTicks);

    /// <summary>Something was withdrawn here: the others must know.</summary>
    public async Task Announce(CancellationToken stop)
    {
        Note();
        try
        {
            await database.Execute([Sql.Command("select pg_notify($1, $2)", OwnershipSql.Channel, Call)], stop);
        }
        catch (NpgsqlException)
        {
            // The others have lost the database, too, and think of it when they are back.
        }
    }
}
