using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Storage;
using CraftAspire.Bot.Telegram;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Outbox;

/// <summary>Reads what an earlier process queued and did not send.</summary>
internal sealed class OutboxRows(BotDatabase database, IOptions<TelegramOptions> options)
{
    /// <summary>In the order in which it was queued.</summary>
    public async Task<List<OutboxItem>> Unsent(CancellationToken stop)
    {
        var botId = options.Value.BotId;
        var rows = await database.Query(context => context.Outbox
            .AsNoTracking()
            .Where(row => row.BotId == botId && row.GivenUpAt == null)
            .OrderBy(row => row.CreatedAt).ThenBy(row => row.UpdateId).ThenBy(row => row.Ordinal)
            .ToListAsync(stop));
        return [.. rows.Select(row => new OutboxItem(row.UpdateId, row.Ordinal, row.ChatId, ChatJson.ReadOutgoing(row.Payload!), row.TraceParent, row.CreatedAt))];
    }
}
