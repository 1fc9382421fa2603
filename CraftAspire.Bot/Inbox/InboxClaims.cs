using CraftAspire.Bot.Intake;
using CraftAspire.Bot.Replicas;
using CraftAspire.Bot.Storage;
using CraftAspire.Bot.Telegram;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CraftAspire.Bot.Inbox;

/// <summary>Claims updates by inserting them, many at once, and with them the chats that nobody owns. An update of another replica's chat is left there for it.</summary>
internal sealed class InboxClaims : IAsyncDisposable
{
    private const string Insert = """
        insert into inbox (bot_id, update_id, chat_id, kind, payload, trace_parent, received_at)
        select $1, update_id, chat_id, kind, payload, trace_parent, $2
        from unnest($3, $4, $5, $6, $7) as arrived (update_id, chat_id, kind, payload, trace_parent)
        on conflict do nothing
        returning update_id
        """;

    private readonly BotDatabase database;
    private readonly Ownership ownership;
    private readonly HeldChats held;
    private readonly UpdatesInHand inHand;
    private readonly TimeProvider time;
    private readonly long botId;
    private readonly GroupCommit<Request> commits;

    public InboxClaims(BotDatabase database, Ownership ownership, HeldChats held, UpdatesInHand inHand, IOptions<TelegramOptions> options, TimeProvider time)
    {
        (this.database, this.ownership, this.held, this.inHand, this.time) = (database, ownership, held, inHand, time);
        botId = options.Value.BotId;
        commits = new GroupCommit<Request>((requests, stop) => ownership.Change(me => Write(me, requests, stop), stop));
    }

    /// <summary>Stores the updates that nobody claimed yet.</summary>
    /// <param name="updates">What arrived together, in its order.</param>
    /// <param name="handOver">Called once they are stored, in the order of the claims: whoever waits for the claim's end may be overtaken by the next claim.</param>
    /// <param name="stop">Ends the waiting, not the claim.</param>
    public Task Claim(IReadOnlyList<IncomingUpdate> updates, Action<ClaimedUpdates> handOver, CancellationToken stop) =>
        commits.Add(new Request(updates, handOver), updates[0].Span).WaitAsync(stop);

    public ValueTask DisposeAsync() => commits.DisposeAsync();

    private async Task<int> Write(int me, IReadOnlyList<Request> requests, CancellationToken stop)
    {
        var updates = requests.SelectMany(request => request.Updates).DistinctBy(update => update.UpdateId).ToArray();
        var chats = updates.Select(update => update.ChatId).Distinct().ToArray();
        var strange = Array.FindAll(chats, chat => !held.Holds(chat));
        var (fresh, mine, before) = (new HashSet<long>(), new List<long>(), new Leftovers());
        var busyWith = inHand.Copy();
        var commands = new List<NpgsqlBatchCommand>();
        var readers = new List<Action<NpgsqlDataReader>>();

        // A chat that is held costs nothing here; the round trip and the transaction are those of the claim.
        if (strange.Length > 0) commands.Add(Sql.Command(OwnershipSql.Take, botId, me, strange));
        commands.Add(InsertAll(updates));
        readers.Add(row => fresh.Add(row.GetInt64(0)));
        commands.Add(Sql.Command(OwnershipSql.TakenInElsewhere, botId, me, chats, strange.Length > 0));
        readers.Add(before.AddUpdate);
        if (strange.Length > 0)
        {
            commands.Add(Sql.Command(OwnershipSql.UnsentOf, botId, me, strange));
            readers.Add(before.AddMessage);
            commands.Add(Sql.Command(OwnershipSql.Mine, botId, me, strange));
            readers.Add(row => mine.Add(row.GetInt64(0)));
            commands.Add(Sql.Command(OwnershipSql.CallOwners, botId, me, strange));
        }

        await database.Read(commands, readers, stop);
        foreach (var chat in mine) ownership.Take(chat);
        before.Updates.RemoveAll(row => fresh.Contains(row.UpdateId) || busyWith.Contains(row.UpdateId));
        foreach (var request in requests)
        {
            // Of two deliveries in one batch the first one takes the claim.
            request.HandOver(new ClaimedUpdates([.. request.Updates.Select(update => update.UpdateId).Where(fresh.Remove)], before));
            before = new Leftovers();
        }

        return updates.Length;
    }

    private NpgsqlBatchCommand InsertAll(IncomingUpdate[] updates) => Sql.Command(
        Insert,
        botId,
        time.GetUtcNow(),
        Array.ConvertAll(updates, update => update.UpdateId),
        Array.ConvertAll(updates, update => update.ChatId),
        Array.ConvertAll(updates, update => update.Kind),
        Array.ConvertAll(updates, update => update.Payload),
        Array.ConvertAll(updates, update => update.TraceParent));

    private sealed record Request(IReadOnlyList<IncomingUpdate> Updates, Action<ClaimedUpdates> HandOver);
}
