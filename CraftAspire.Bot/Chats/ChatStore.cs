using System.Collections.Concurrent;
using CraftAspire.Bot.Storage;
using CraftAspire.Bot.Telegram;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Chats;

/// <summary>The chats in use, read from the database when they wake up and dropped from memory when they fall asleep.</summary>
internal sealed class ChatStore(BotDatabase database, IOptions<TelegramOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(20);

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
        awake.TryRemove(from, out _);
        awake.TryRemove(to, out _);
        await database.Execute(
            [
                Sql.Command("delete from chats old using chats moved where old.bot_id = $1 and old.chat_id = $2 and moved.bot_id = $1 and moved.chat_id = $3", botId, from, to),
                Sql.Command("update chats set chat_id = $3, board_message_id = null where bot_id = $1 and chat_id = $2", botId, from, to),
                Sql.Command("update outbox set chat_id = $3 where bot_id = $1 and chat_id = $2", botId, from, to),
            ],
            stop);
    }

    /// <summary>Drops chats that nobody used for a while; they are stored.</summary>
    public void DropIdle()
    {
        foreach (var (id, chat) in awake)
        {
            if (time.GetElapsedTime(chat.LastUsed) > Idle) awake.TryRemove(id, out _);
        }
    }

    private async Task<Chat> Load(long chatId, CancellationToken stop)
    {
        var row = await database.Query(context => context.Chats.AsNoTracking().FirstOrDefaultAsync(chat => chat.BotId == botId && chat.ChatId == chatId, stop));
        return row is null
            ? new Chat(chatId)
            : new Chat(chatId) { State = ChatJson.ReadChat(row.State), BoardMessageId = row.BoardMessageId };
    }
}
