using CraftAspire.Bot.Telegram;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Durability;

/// <summary>Finds the chats in which something waits: updates to answer, messages to send.</summary>
internal sealed class UnfinishedWork(BotDatabase database, IOptions<TelegramOptions> options, TimeProvider time)
{
    // A row stands here once per look, so that of very many chats each has its turn.
    private const string Updates = """
        select chat_id, array_agg(update_id) from inbox
        where bot_id = $1 and finished_at is null and received_at <= $2
        group by chat_id
        """;

    private const string Messages = """
        select chat_id, array_agg(update_id) from outbox
        where bot_id = $1 and given_up_at is null and created_at <= $2
        group by chat_id
        """;

    private readonly long _botId = options.Value.BotId;

    /// <summary>What has waited at least so long.</summary>
    public async Task<IReadOnlyCollection<Waiting>> FindAsync(TimeSpan age, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, Waiting>();
        var before = time.GetUtcNow() - age;
        await database.ReadAsync(
            [Sql.Command(Updates, _botId, before), Sql.Command(Messages, _botId, before)],
            [
                row => found[row.GetInt64(0)] = new Waiting(row.GetInt64(0), row.GetFieldValue<long[]>(1), []),
                row =>
                    found[row.GetInt64(0)] = new Waiting(
                        row.GetInt64(0), found.GetValueOrDefault(row.GetInt64(0))?.Updates ?? [], row.GetFieldValue<long[]>(1)),
            ],
            cancellationToken);
        return found.Values;
    }

    /// <param name="Updates">Numbers of the updates that are not finished.</param>
    /// <param name="Answered">Numbers of the updates whose answers are not all sent.</param>
    public sealed record Waiting(long ChatId, long[] Updates, long[] Answered);
}
