using CraftAspire.Bot.Telegram;
using CraftAspire.ServiceDefaults;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Durability;

/// <summary>Claims updates by inserting them in batches. Of all processes that receive an update exactly one inserts it.</summary>
internal sealed class InboxClaims : IAsyncDisposable
{
    private const string Insert = """
        with fresh as (
            insert into inbox (bot_id, update_id, chat_id, kind, payload, trace_parent, received_at)
            select $1, update_id, chat_id, kind, payload, trace_parent, $2
            from unnest($3, $4, $5, $6, $7) as arrived (update_id, chat_id, kind, payload, trace_parent)
            on conflict do nothing
            returning update_id, chat_id)
        select update_id, (
            select max(before.update_id) from inbox as before
            where before.bot_id = $1 and before.chat_id = fresh.chat_id
                and before.finished_at is null and before.update_id < fresh.update_id)
        from fresh
        """;

    private readonly BotDatabase _database;
    private readonly TimeProvider _time;
    private readonly long _botId;
    private readonly Batcher<Request> _commits;

    public InboxClaims(BotDatabase database, IOptions<TelegramOptions> options, TimeProvider time)
    {
        (_database, _time, _botId) = (database, time, options.Value.BotId);
        _commits = new Batcher<Request>(WriteAsync);
    }

    /// <summary>Stores the updates that nobody claimed yet and returns those, in their order.</summary>
    /// <param name="updates">What arrived together, sorted by number.</param>
    /// <param name="cancellationToken">Ends the waiting, not the claim.</param>
    public async Task<IReadOnlyList<Claim>> ClaimAsync(IReadOnlyList<IncomingUpdate> updates, CancellationToken cancellationToken)
    {
        var request = new Request(updates);
        await _commits.AddAsync(request, updates[0].Span, CancellationToken.None).WaitAsync(cancellationToken);
        return request.Claims;
    }

    public ValueTask DisposeAsync() => _commits.DisposeAsync();

    private async Task WriteAsync(IReadOnlyList<Request> requests)
    {
        var updates = requests.SelectMany(request => request.Updates)
            .DistinctBy(update => update.UpdateId)
            .OrderBy(update => update.UpdateId)
            .ToArray();
        var fresh = new Dictionary<long, long?>();
        await _database.ReadAsync(
            [InsertAll(updates)],
            [row => fresh.Add(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt64(1))],
            CancellationToken.None);

        // The statement cannot see its own rows, so what it claims together is put in order here.
        var latest = new Dictionary<long, long>();
        foreach (var update in updates.Where(update => fresh.ContainsKey(update.UpdateId)))
        {
            if (latest.TryGetValue(update.ChatId, out var before)) fresh[update.UpdateId] = before;
            latest[update.ChatId] = update.UpdateId;
        }

        foreach (var request in requests)
        {
            // Of two deliveries in one batch the first one takes the claim.
            foreach (var update in request.Updates)
            {
                if (fresh.Remove(update.UpdateId, out var previous)) request.Claims.Add(new Claim(update, previous));
            }
        }
    }

    private Npgsql.NpgsqlBatchCommand InsertAll(IncomingUpdate[] updates) => Sql.Command(
        Insert,
        _botId,
        _time.GetUtcNow(),
        Array.ConvertAll(updates, update => update.UpdateId),
        Array.ConvertAll(updates, update => update.ChatId),
        Array.ConvertAll(updates, update => update.Kind),
        Array.ConvertAll(updates, update => update.Payload),
        Array.ConvertAll(updates, update => update.TraceParent));

    /// <summary>An update that is this process's to hand over.</summary>
    /// <param name="Previous">The update of the same chat that must be finished before this one; null when none waits.</param>
    public sealed record Claim(IncomingUpdate Update, long? Previous);

    private sealed record Request(IReadOnlyList<IncomingUpdate> Updates)
    {
        public List<Claim> Claims { get; } = [];
    }
}
