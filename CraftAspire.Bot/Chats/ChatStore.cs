using System.Collections.Concurrent;
using CraftAspire.Bot.Storage;
using CraftAspire.Bot.Telegram;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Chats;

/// <summary>The chats in use, read from the database when they wake up and dropped from memory when nobody needs them or another replica has them.</summary>
internal sealed class ChatStore(BotDatabase database, BoardMessages boards, IOptions<TelegramOptions> options, TimeProvider time)
{
    private static readonly TimeSpan SleepsAfter = TimeSpan.FromMinutes(20);

    private readonly ConcurrentDictionary<long, Chat> awake = new();
    private readonly long botId = options.Value.BotId;

    public async ValueTask<Chat> Wake(long chatId, CancellationToken stop)
    {
        if (!awake.TryGetValue(chatId, out var chat)) chat = awake.GetOrAdd(chatId, await Load(chatId, stop));
        chat.LastUsed = time.GetTimestamp();
        return chat;
    }

    /// <summary>A group became a supergroup: the same chat under another id.</summary>
    public async Task Move(long from, long to, CancellationToken stop)
    {
        Drop(from);
        Drop(to);
        await database.Execute(
            [
                Sql.Command("delete from chats old using chats moved where old.bot_id = $1 and old.chat_id = $2 and moved.bot_id = $1 and moved.chat_id = $3", botId, from, to),
                Sql.Command("update chats set chat_id = $3, board_message_id = null where bot_id = $1 and chat_id = $2", botId, from, to),
                Sql.Command("update outbox set chat_id = $3 where bot_id = $1 and chat_id = $2", botId, from, to),
            ],
            stop);
    }

    /// <summary>Forgets what memory has of a chat; the next use reads it anew.</summary>
    public void Drop(long chatId)
    {
        awake.TryRemove(chatId, out _);
        boards.Drop(chatId);
    }

    /// <summary>Chats that nobody used for a while.</summary>
    public long[] Idle() => [.. awake.Where(chat => time.GetElapsedTime(chat.Value.LastUsed) > SleepsAfter).Select(chat => chat.Key)];

    private async Task<Chat> Load(long chatId, CancellationToken stop)
    {
        var row = await database.Query(context => context.Chats.AsNoTracking().FirstOrDefaultAsync(chat => chat.BotId == botId && chat.ChatId == chatId, stop));
        return row is null ? new Chat(chatId) : new Chat(chatId) { State = ChatJson.ReadChat(row.State) };
    }
}
