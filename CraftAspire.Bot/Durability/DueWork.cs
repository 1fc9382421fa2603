using CraftAspire.Bot.Telegram;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Durability;

/// <summary>
/// Work that is due at a time. It then moves to the inbox as an update and runs exactly once, like any update.
/// </summary>
internal sealed class DueWork(BotDatabase database, IOptions<TelegramOptions> options, TimeProvider time)
{
    /// <summary>How the kinds of such updates begin; Telegram has none that does.</summary>
    public const string KindPrefix = "due ";

    private const string Move = """
        with taken as (
            delete from due where (bot_id, id) in (
                select bot_id, id from due where bot_id = $1 and due_at <= $2 order by due_at limit $3 for update skip locked)
            returning id, chat_id, kind, payload)
        insert into inbox (bot_id, update_id, chat_id, kind, payload, received_at)
        select $1, -id, chat_id, $4 || kind, payload, $2 from taken
        returning update_id, chat_id, kind, payload
        """;

    private const int Batch = 200;

    private readonly long _botId = options.Value.BotId;

    /// <summary>Puts something off that no turn did.</summary>
    public Task AddAsync(DueItem item, CancellationToken cancellationToken) => database.ExecuteAsync(
        [
            Sql.Command(
                "insert into due (bot_id, due_at, chat_id, kind, payload) values ($1, $2, $3, $4, $5)",
                _botId,
                item.DueAt,
                item.ChatId,
                item.Kind,
                item.Payload),
        ],
        cancellationToken);

    /// <summary>Moves what is due now and returns it.</summary>
    public async Task<IReadOnlyList<InboxRow>> TakeAsync(CancellationToken cancellationToken)
    {
        var taken = new List<InboxRow>();
        await database.ReadAsync(
            [Sql.Command(Move, _botId, time.GetUtcNow(), Batch, KindPrefix)],
            [
                row => taken.Add(new InboxRow
                {
                    UpdateId = row.GetInt64(0),
                    ChatId = row.GetInt64(1),
                    Kind = row.GetString(2),
                    Payload = row.GetString(3),
                }),
            ],
            cancellationToken);
        return taken;
    }

    /// <summary>When the next thing is due; null when nothing is.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? next = null;
        await database.ReadAsync(
            [Sql.Command("select min(due_at) from due where bot_id = $1", _botId)],
            [row => next = row.IsDBNull(0) ? null : row.GetFieldValue<DateTimeOffset>(0)],
            cancellationToken);
        return next;
    }
}
