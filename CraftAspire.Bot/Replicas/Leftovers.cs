using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Inbox;
using CraftAspire.Bot.Outbox;
using Npgsql;

namespace CraftAspire.Bot.Replicas;

/// <summary>What another process took in or queued and this one must go on with, each in its order.</summary>
internal sealed class Leftovers
{
    public List<InboxRow> Updates { get; } = [];

    public List<OutboxItem> Messages { get; } = [];

    /// <summary>The chats that all of it belongs to.</summary>
    public IEnumerable<long> Chats => Updates.Select(row => row.ChatId).Concat(Messages.Select(item => item.ChatId)).Distinct();

    /// <summary>Reads a row of update_id, chat_id, kind, payload, trace_parent.</summary>
    public void AddUpdate(NpgsqlDataReader row) => Updates.Add(new InboxRow
    {
        UpdateId = row.GetInt64(0),
        ChatId = row.GetInt64(1),
        Kind = row.GetString(2),
        Payload = TextOf(row, 3),
        TraceParent = TextOf(row, 4),
    });

    /// <summary>Reads a row of update_id, ordinal, chat_id, payload, trace_parent, created_at.</summary>
    public void AddMessage(NpgsqlDataReader row) => Messages.Add(new OutboxItem(
        row.GetInt64(0), row.GetInt32(1), row.GetInt64(2), ChatJson.ReadOutgoing(row.GetString(3)), TextOf(row, 4), row.GetFieldValue<DateTimeOffset>(5)));

    private static string? TextOf(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
