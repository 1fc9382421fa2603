using System.Text.Json;
using CraftAspire.Bot.Telegram;
using CraftAspire.Bot.Telegram.Messages;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Durability;

/// <summary>
/// Reads a chat from the database, row by row. It sets an unreadable row aside and continues with the others.
/// </summary>
internal sealed partial class ChatLoader(
    BotDatabase database, IOptions<TelegramOptions> options, TimeProvider time, ILogger<ChatLoader> log)
{
    private const string Chat = "select state, version, board_message_id from chats where bot_id = $1 and chat_id = $2";

    private const string Unfinished = """
        select update_id, chat_id, kind, payload, trace_parent from inbox
        where bot_id = $1 and chat_id = $2 and finished_at is null
        order by update_id
        """;

    private const string Unsent = """
        select update_id, ordinal, chat_id, payload, trace_parent, created_at from outbox
        where bot_id = $1 and chat_id = $2 and given_up_at is null
        order by created_at, update_id, ordinal
        """;

    // The payload stays for a version that can read it.
    private const string SetAside =
        """
        update outbox set given_up_at = $4, reason = $5, chat_id = 0
        where bot_id = $1 and update_id = $2 and ordinal = $3
        """;

    private const string SetStateAside =
        """
        update chats set unreadable_state = state, state = '{}', version = version + 1
        where bot_id = $1 and chat_id = $2 and version = $3
        """;

    private readonly long _botId = options.Value.BotId;

    public async Task<StoredChat> LoadAsync(long chatId, CancellationToken cancellationToken)
    {
        var chat = new StoredChat();
        var unreadable = new List<(long UpdateId, int Ordinal)>();
        await database.ReadAsync(
            [Sql.Command(Chat, _botId, chatId), Sql.Command(Unfinished, _botId, chatId), Sql.Command(Unsent, _botId, chatId)],
            [
                row =>
                    (chat.State, chat.Version, chat.BoardMessageId) = (
                        row.GetString(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt32(2)),
                row => chat.Unfinished.Add(new InboxRow
                {
                    UpdateId = row.GetInt64(0),
                    ChatId = row.GetInt64(1),
                    Kind = row.GetString(2),
                    Payload = TextOf(row, 3),
                    TraceParent = TextOf(row, 4),
                }),
                row =>
                {
                    if (TryRead(row.GetString(3)) is { } outgoing)
                        chat.Unsent.Add(
                            new OutboxItem(
                                row.GetInt64(0),
                                row.GetInt32(1),
                                row.GetInt64(2),
                                outgoing,
                                TextOf(row, 4),
                                row.GetFieldValue<DateTimeOffset>(5)));
                    else unreadable.Add((row.GetInt64(0), row.GetInt32(1)));
                },
            ],
            cancellationToken);
        if (unreadable.Count > 0) await SetAsideAsync(unreadable, cancellationToken);
        return chat;
    }

    /// <summary>The chat's state cannot be read: it is kept aside and the chat begins anew.</summary>
    public async Task SetStateAsideAsync(long chatId, long version, CancellationToken cancellationToken)
    {
        LogUnreadableState();
        await database.ExecuteAsync([Sql.Command(SetStateAside, _botId, chatId, version)], cancellationToken);
    }

    /// <summary>A group became a supergroup: the same chat under another id.</summary>
    public Task MoveAsync(long from, long to, CancellationToken cancellationToken) => database.ExecuteAsync(
        [
            Sql.Command(
                """
                delete from chats old using chats moved
                where old.bot_id = $1 and old.chat_id = $2 and moved.bot_id = $1 and moved.chat_id = $3
                """,
                _botId,
                from,
                to),
            Sql.Command("update chats set chat_id = $3, board_message_id = null where bot_id = $1 and chat_id = $2", _botId, from, to),
            // Messages have other numbers there, so the tapped one cannot be found.
            Sql.Command(
                """
                update outbox set chat_id = $3, payload = (payload::jsonb - 'Tapped')::text
                where bot_id = $1 and chat_id = $2 and given_up_at is null
                """,
                _botId,
                from,
                to),
            Sql.Command("update due set chat_id = $3 where bot_id = $1 and chat_id = $2", _botId, from, to),
        ],
        cancellationToken);

    private static string? TextOf(Npgsql.NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static Outgoing? TryRead(string json)
    {
        try
        {
            return OutgoingJson.Read(json);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private async Task SetAsideAsync(List<(long UpdateId, int Ordinal)> rows, CancellationToken cancellationToken)
    {
        LogUnreadableRows(rows.Count);
        await database.ExecuteAsync(
            rows.Select(row => Sql.Command(SetAside, _botId, row.UpdateId, row.Ordinal, time.GetUtcNow(), GiveUpReason.Unreadable)),
            cancellationToken);
    }

    [LoggerMessage(
        LogLevel.Error,
        "{Count} outbox messages cannot be read, probably written by another version; they stay in the outbox with reason 'unreadable'")]
    private partial void LogUnreadableRows(int count);

    [LoggerMessage(
        LogLevel.Error,
        "The state of a chat cannot be read, probably written by another version; it moves to chats.unreadable_state, the chat restarts")]
    private partial void LogUnreadableState();
}

/// <summary>What the database has of a chat.</summary>
internal sealed class StoredChat
{
    /// <summary>Its state as JSON; null when the bot remembers nothing.</summary>
    public string? State { get; set; }

    public long Version { get; set; }

    /// <summary>The message that is the board; null when it has none.</summary>
    public int? BoardMessageId { get; set; }

    public List<InboxRow> Unfinished { get; } = [];

    public List<OutboxItem> Unsent { get; } = [];
}
