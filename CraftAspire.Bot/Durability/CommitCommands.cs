using CraftAspire.Bot.Telegram.Messages;
using Npgsql;

namespace CraftAspire.Bot.Durability;

/// <summary>A batch of entries as a handful of commands, however many entries there are.</summary>
internal sealed class CommitCommands(long botId)
{
    // A turn counts only while its update is unfinished and its chat unchanged. The statement locks both rows, so of two processes with the
    // same turn, or two turns of one chat, the first one wins as a whole.
    private const string FinishTurns = """
        with turn as (
            select * from unnest($3, $4, $5, $6, $7, $8) as turn (update_id, outcome, keep, chat_id, version, state)),
        unfinished as (
            select turn.* from inbox join turn on inbox.bot_id = $1 and inbox.update_id = turn.update_id
            where inbox.finished_at is null
            order by inbox.update_id
            for update of inbox),
        saved as (
            insert into chats (bot_id, chat_id, state, version, updated_at)
            select $1, chat_id, state, version + 1, $2 from unfinished
            where chat_id is not null and state is not null
              and (version = 0 or exists (select from chats where chats.bot_id = $1 and chats.chat_id = unfinished.chat_id))
            order by chat_id
            on conflict (bot_id, chat_id) do update
            set state = excluded.state, version = excluded.version, updated_at = excluded.updated_at, blocked_at = null
            where chats.version = excluded.version - 1
            returning chat_id),
        forgotten as (
            delete from chats using unfinished
            where chats.bot_id = $1 and chats.chat_id = unfinished.chat_id
                and unfinished.state is null and chats.version = unfinished.version
            returning chats.chat_id),
        done as (
            select * from unfinished
            where chat_id is null
                or chat_id in (select chat_id from saved)
                or chat_id in (select chat_id from forgotten)
                or (state is null and version = 0
                    and not exists (select from chats where chats.bot_id = $1 and chats.chat_id = unfinished.chat_id))),
        finished as (
            update inbox set finished_at = $2, outcome = done.outcome, chat_id = 0, payload = case when done.keep then payload end
            from done where inbox.bot_id = $1 and inbox.update_id = done.update_id),
        queued as (
            insert into outbox (bot_id, update_id, ordinal, chat_id, payload, trace_parent, created_at)
            select $1, update_id, ordinal, item.chat_id, payload, trace_parent, created_at
            from unnest($9, $10, $11, $12, $13, $14) as item (update_id, ordinal, chat_id, payload, trace_parent, created_at)
            join done using (update_id)
            on conflict do nothing),
        planned as (
            insert into due (bot_id, due_at, chat_id, kind, payload)
            select $1, due_at, item.chat_id, kind, payload
            from unnest($15, $16, $17, $18, $19) as item (update_id, due_at, chat_id, kind, payload) join done using (update_id))
        select update_id from done
        """;

    private const string DropSent = """
        delete from outbox using unnest($2, $3) as sent (update_id, ordinal)
        where outbox.bot_id = $1 and outbox.update_id = sent.update_id and outbox.ordinal = sent.ordinal
        """;

    // The database tells which board the new one replaces, whoever sent it, so only the last board stays.
    private const string RememberBoards = """
        with before as (
            select board.*, chats.board_message_id as replaced
            from unnest($2, $3, $4, $5) as board (chat_id, message_id, update_id, trace_parent)
            join chats on chats.bot_id = $1 and chats.chat_id = board.chat_id
            order by board.chat_id
            for update of chats),
        remembered as (
            update chats set board_message_id = before.message_id from before where chats.bot_id = $1 and chats.chat_id = before.chat_id),
        queued as (
            insert into outbox (bot_id, update_id, ordinal, chat_id, payload, trace_parent, created_at)
            select $1, update_id, $6, chat_id, json_build_object('kind', 'delete', 'MessageId', replaced)::text, trace_parent, $7
            from before where replaced <> message_id
            on conflict do nothing)
        select chat_id, replaced from before where replaced <> message_id
        """;

    private const string GiveUp = """
        update outbox set given_up_at = $2, reason = lost.reason, payload = null, chat_id = 0
        from unnest($3, $4, $5) as lost (update_id, ordinal, reason)
        where outbox.bot_id = $1 and outbox.update_id = lost.update_id and outbox.ordinal = lost.ordinal
        """;

    private const string MarkBlocked = "update chats set blocked_at = $2 where bot_id = $1 and chat_id = any ($3)";

    /// <summary>The commands, and readers of what they find out: each writes it into the entry that it is about.</summary>
    public (
        IReadOnlyList<NpgsqlBatchCommand> Commands,
        IReadOnlyList<Action<NpgsqlDataReader>> Readers) For(IReadOnlyList<CommitEntry> entries, DateTimeOffset now)
    {
        var turns = TurnsOf(entries);
        var sent = entries.OfType<CommitEntry.Sent>().ToArray();
        var lost = entries.OfType<CommitEntry.GivenUp>().ToArray();
        var boards = sent.Where(entry => entry.BoardMessageId is not null)
            .GroupBy(entry => entry.Item.ChatId)
            .ToDictionary(group => group.Key, group => group.Last());
        var commands = new List<NpgsqlBatchCommand>();
        var readers = new List<Action<NpgsqlDataReader>>();
        if (turns.Length > 0)
        {
            var byUpdate = turns.ToDictionary(turn => turn.UpdateId);
            commands.Add(Turns(turns, now));
            readers.Add(row => byUpdate[row.GetInt64(0)].IsWritten = true);
        }

        if (sent.Length > 0) commands.Add(Deliveries(sent));
        if (boards.Count > 0)
        {
            commands.Add(Boards([.. boards.Values], now));
            readers.Add(row => boards[row.GetInt64(0)].ReplacedMessageId = row.GetInt32(1));
        }

        commands.AddRange(Losses(lost, now));
        return (commands, readers);
    }

    /// <summary>
    /// One statement cannot touch a row twice. A second turn of an update or of a chat can only come from an activation that was
    /// replaced meanwhile; it is left out, hence not written.
    /// </summary>
    private static CommitEntry.Turn[] TurnsOf(IReadOnlyList<CommitEntry> entries)
    {
        var chats = new HashSet<long>();
        return
        [
            .. entries.OfType<CommitEntry.Turn>()
                .DistinctBy(turn => turn.UpdateId)
                .Where(turn => turn.Change is not { } change || chats.Add(change.ChatId)),
        ];
    }

    private NpgsqlBatchCommand Turns(CommitEntry.Turn[] turns, DateTimeOffset now)
    {
        var queued = turns.SelectMany(turn => turn.Outgoing).ToArray();
        var due = turns.SelectMany(turn => turn.Due.Select(item => (turn.UpdateId, Item: item))).ToArray();
        return Sql.Command(
            FinishTurns, botId, now,
            Array.ConvertAll(turns, turn => turn.UpdateId), Array.ConvertAll(turns, turn => turn.Outcome), Array.ConvertAll(
                turns, turn => turn.KeepPayload),
            Array.ConvertAll(turns, turn => turn.Change?.ChatId), Array.ConvertAll(
                turns, turn => turn.Change?.Version ?? 0), Array.ConvertAll(turns, turn => turn.Change?.State),
            Array.ConvertAll(
                queued,
                item => item.UpdateId), Array.ConvertAll(queued, item => item.Ordinal), Array.ConvertAll(queued, item => item.ChatId),
            Array.ConvertAll(queued, item => OutgoingJson.Write(item.Outgoing)), Array.ConvertAll(queued, item => item.TraceParent),
            Array.ConvertAll(queued, item => item.CreatedAt),
            Array.ConvertAll(due, each => each.UpdateId), Array.ConvertAll(due, each => each.Item.DueAt), Array.ConvertAll(
                due, each => each.Item.ChatId),
            Array.ConvertAll(due, each => each.Item.Kind), Array.ConvertAll(due, each => each.Item.Payload));
    }

    private NpgsqlBatchCommand Deliveries(CommitEntry.Sent[] sent) =>
        Sql.Command(
            DropSent, botId, Array.ConvertAll(sent, entry => entry.Item.UpdateId), Array.ConvertAll(sent, entry => entry.Item.Ordinal));

    private NpgsqlBatchCommand Boards(CommitEntry.Sent[] boards, DateTimeOffset now) => Sql.Command(
        RememberBoards, botId,
        Array.ConvertAll(boards, entry => entry.Item.ChatId), Array.ConvertAll(boards, entry => entry.BoardMessageId!.Value),
        Array.ConvertAll(boards, entry => entry.Item.UpdateId), Array.ConvertAll(boards, entry => entry.Item.TraceParent),
        OutboxItem.RemovalOrdinal, now);

    private IEnumerable<NpgsqlBatchCommand> Losses(CommitEntry.GivenUp[] lost, DateTimeOffset now)
    {
        if (lost.Length == 0) yield break;

        yield return Sql.Command(
            GiveUp, botId, now,
            Array.ConvertAll(
                lost,
                entry =>
                    entry.Item.UpdateId), Array.ConvertAll(lost, entry =>
                        entry.Item.Ordinal), Array.ConvertAll(lost, entry => entry.Reason));
        yield return Sql.Command(
            MarkBlocked, botId, now, lost.Where(entry => entry.Reason == GiveUpReason.Blocked)
                .Select(entry => entry.Item.ChatId)
                .Distinct()
                .ToArray());
    }
}
