using System.Collections.Concurrent;
using CraftAspire.Bot.Storage;
using CraftAspire.Bot.Telegram;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Chats;

/// <summary>
/// Which message is a chat's board. Only the sender asks and tells, one send of a chat after the other, each on record before the
/// next: so what is read here from the database is never behind a board that is on its way.
/// </summary>
internal sealed class BoardMessages(BotDatabase database, IOptions<TelegramOptions> options)
{
    private readonly ConcurrentDictionary<long, int?> known = new();
    private readonly long botId = options.Value.BotId;

    /// <summary>The chat's board; null when it has none.</summary>
    public async ValueTask<int?> Of(long chatId, CancellationToken stop) =>
        known.TryGetValue(chatId, out var messageId) ? messageId : known.GetOrAdd(chatId, await Load(chatId, stop));

    public void Set(long chatId, int? messageId) => known[chatId] = messageId;

    public void Drop(long chatId) => known.TryRemove(chatId, out _);

    private Task<int?> Load(long chatId, CancellationToken stop) => database.Query(context =>
        context.Chats.Where(chat => chat.BotId == botId && chat.ChatId == chatId).Select(chat => chat.BoardMessageId).FirstOrDefaultAsync(stop));
}
