using CraftAspire.Bot.Intake;
using CraftAspire.Bot.Storage;
using CraftAspire.Bot.Telegram;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Inbox;

/// <summary>Claims updates by inserting them, many at once.</summary>
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
    private readonly TimeProvider time;
    private readonly long botId;
    private readonly GroupCommit<Request> commits;

    public InboxClaims(BotDatabase database, IOptions<TelegramOptions> options, TimeProvider time)
    {
        this.database = database;
        this.time = time;
        botId = options.Value.BotId;
        commits = new GroupCommit<Request>(Write);
    }

    /// <summary>Stores the updates that nobody claimed yet and returns their numbers; the others are duplicates.</summary>
    public async Task<HashSet<long>> Claim(IReadOnlyList<IncomingUpdate> updates, CancellationToken stop)
    {
        var request = new Request(updates, []);
        await commits.Add(request).WaitAsync(stop);
        return request.Claimed;
    }

    /// <summary>What an earlier process claimed and did not finish, in the order it came.</summary>
    public Task<List<InboxRow>> Unfinished(CancellationToken stop) => database.Query(context => context.Inbox
        .AsNoTracking()
        .Where(row => row.BotId == botId && row.FinishedAt == null)
        .OrderBy(row => row.ReceivedAt).ThenBy(row => row.UpdateId)
        .ToListAsync(stop));

    public ValueTask DisposeAsync() => commits.DisposeAsync();

    private async Task Write(IReadOnlyList<Request> requests, CancellationToken stop)
    {
        var updates = requests.SelectMany(request => request.Updates).DistinctBy(update => update.UpdateId).ToArray();
        var inserted = await database.Read<long>(
            Sql.Command(
                Insert,
                botId,
                time.GetUtcNow(),
                Array.ConvertAll(updates, update => update.UpdateId),
                Array.ConvertAll(updates, update => update.ChatId),
                Array.ConvertAll(updates, update => update.Kind),
                Array.ConvertAll(updates, update => update.Payload),
                Array.ConvertAll(updates, update => update.TraceParent)),
            stop);

        // Of two deliveries in one batch the first one takes the claim.
        var free = inserted.ToHashSet();
        foreach (var request in requests)
        {
            request.Claimed.UnionWith(request.Updates.Select(update => update.UpdateId).Where(free.Remove));
        }
    }

    private sealed record Request(IReadOnlyList<IncomingUpdate> Updates, HashSet<long> Claimed);
}
