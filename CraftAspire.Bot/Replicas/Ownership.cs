using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Inbox;
using CraftAspire.Bot.Storage;
using CraftAspire.Bot.Telegram;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CraftAspire.Bot.Replicas;

/// <summary>
/// Divides the chats among the replicas: a chat belongs to the first one that takes an update of it, until nobody has used it for a
/// while or that replica is gone. So one process alone keeps a chat's order and its state in memory, however many there are.
/// </summary>
internal sealed partial class Ownership(
    BotDatabase database, Presence presence, HeldChats held, ChatStore chats, UpdatesInHand inHand, IOptions<TelegramOptions> options, ILogger<Ownership> log) : IDisposable
{
    private readonly long botId = options.Value.BotId;
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>
    /// Within this process ownership changes one step at a time: what was read when a step began holds until it ends. Updates are handed
    /// to their lanes inside of a step, too: two steps that find updates of one chat would hand them over in any order.
    /// </summary>
    public async Task<T> Change<T>(Func<int, Task<T>> step, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            return presence.Number is not 0 and var me ? await step(me) : throw new NpgsqlException("This process is not registered in the database yet.");
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The database says that the chat belongs to this replica. What memory still has of an earlier time is out of date.</summary>
    public void Take(long chatId)
    {
        if (held.Hold(chatId)) chats.Drop(chatId);
    }

    /// <summary>Finds updates that other replicas took in for this one and, in a full look, takes over what nobody looks after any more.</summary>
    /// <param name="isFull">Whether to look for what is nobody's.</param>
    /// <param name="goOn">Takes what was found over, before anything else happens to ownership.</param>
    /// <param name="stop">Ends the look.</param>
    public Task LookAround(bool isFull, Action<Leftovers> goOn, CancellationToken stop) => Change(
        async me =>
        {
            var found = new Leftovers();
            var commands = new List<NpgsqlBatchCommand>();
            var readers = new List<Action<NpgsqlDataReader>>();
            if (isFull)
            {
                commands.Add(Sql.Command(OwnershipSql.BuryDead, botId, me, Presence.LockSpace));
                commands.Add(Sql.Command(OwnershipSql.Adopt, botId, me));
                readers.Add(found.AddMessage);
            }

            commands.Add(Sql.Command(OwnershipSql.Unfinished, botId, me, inHand.Copy().ToArray()));
            readers.Add(found.AddUpdate);
            await database.Read(commands, readers, stop);
            if (found.Chats.Where(chat => !held.Holds(chat)).ToArray() is { Length: > 0 } adopted)
            {
                foreach (var chat in adopted) Take(chat);
                LogAdopted(adopted.Length, found.Updates.Count, found.Messages.Count);
            }

            goOn(found);
            return found.Updates.Count;
        },
        stop);

    /// <summary>What waits to be sent in one of this replica's chats.</summary>
    public Task<Leftovers> UnsentOf(long chatId, CancellationToken stop) => Change(
        async me =>
        {
            var found = new Leftovers();
            await database.Read([Sql.Command(OwnershipSql.UnsentOf, botId, me, new[] { chatId })], [found.AddMessage], stop);
            return found;
        },
        stop);

    /// <summary>Lets go of chats that nobody uses: of those that have nothing to do left.</summary>
    public Task GiveBack(long[] unused, CancellationToken stop) => Change(
        async me =>
        {
            var free = new List<long>();
            await database.Read([Sql.Command(OwnershipSql.GiveBack, botId, me, unused)], [row => free.Add(row.GetInt64(0))], stop);
            foreach (var chat in free) held.LetGo(chat);
            foreach (var chat in unused.Where(chat => !held.Holds(chat))) chats.Drop(chat);
            return free.Count;
        },
        stop);

    public void Dispose() => gate.Dispose();

    [LoggerMessage(LogLevel.Information, "Goes on where another process ended: {Chats} chats, {Updates} updates to answer, {Messages} messages to send")]
    private partial void LogAdopted(int chats, int updates, int messages);
}
