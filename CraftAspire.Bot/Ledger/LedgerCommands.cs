using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Outbox;
using CraftAspire.Bot.Storage;
using Npgsql;

namespace CraftAspire.Bot.Ledger;

/// <summary>A batch of entries as a handful of commands, however many entries there are.</summary>
internal sealed class LedgerCommands(long botId)
{
    // A turn counts only while its update is unfinished: of two replicas that took the same one, the first to get here wins as a whole.
    private const string FinishTurns = """
        with finished as (
            update inbox set finished_at = $2, outcome = done.outcome, chat_id = 0, payload = case when done.keep then payload end
            from unnest($3, $4, $5) as done (update_id, outcome, keep)
            where inbox.bot_id = $1 and inbox.update_id = done.update_id and inbox.finished_at is null
            returning inbox.update_id),
        saved as (
            insert into chats (bot_id, chat_id, state, updated_at)
            select $1, chat_id, state, $2 from unnest($6, $7, $8) as kept (update_id, chat_id, state) join finished using (update_id)
            on conflict (bot_id, chat_id) do update set state = excluded.state, updated_at = excluded.updated_at, blocked_at = null),
        forgotten as (
            delete from chats using unnest($9, $10) as gone (update_id, chat_id) join finished using (update_id)
            where chats.bot_id = $1 and chats.chat_id = gone.chat_id),
        queued as (
            insert into outbox (bot_id, update_id, ordinal, chat_id, payload, trace_parent, created_at)
            select $1, update_id, ordinal, chat_id, payload, trace_parent, created_at
            from unnest($11, $12, $13, $14, $15, $16) as item (update_id, ordinal, chat_id, payload, trace_parent, created_at) join finished using (update_id)
            on conflict do nothing)
        select update_id from finished
        """;

    private const string DropSent = """
        delete from outbox using unnest($2, $3) as sent (update_id, ordinal)
        where outbox.bot_id = $1 and outbox.update_id = sent.update_id and outbox.ordinal = sent.ordinal
        """;

    // What the new board replaced is what the database says, whoever sent that one: so of any number of boards only the last one stays.
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
    public (IReadOnlyList<NpgsqlBatchCommand> Commands, IReadOnlyList<Action<NpgsqlDataReader>> Readers) For(IReadOnlyList<LedgerEntry> entries, DateTimeOffset now)
    {
        var turns = entries.OfType<LedgerEntry.TurnOver>().ToArray();
        var sent = entries.OfType<LedgerEntry.Sent>().ToArray();
        var lost = entries.OfType<LedgerEntry.GivenUp>().ToArray();
        var boards = sent.Where(entry => entry.BoardMessageId is not null).GroupBy(entry => entry.Item.ChatId).ToDictionary(group => group.Key, group => group.Last());
        var commands = new List<NpgsqlBatchCommand>();
        var readers = new List<Action<NpgsqlDataReader>>();
        if (turns.Length > 0)
        {
            var unfinished = turns.ToLookup(turn => turn.UpdateId);
            foreach (var turn in turns) turn.IsTooLate = true;
            commands.Add(Turns(turns, now));
            readers.Add(row => MarkFinished(unfinished[row.GetInt64(0)]));
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

    private static void MarkFinished(IEnumerable<LedgerEntry.TurnOver> turns)
    {
        foreach (var turn in turns) turn.IsTooLate = false;
    }

    private NpgsqlBatchCommand Turns(LedgerEntry.TurnOver[] turns, DateTimeOffset now)
    {
        // One command cannot touch a row twice; a chat that had two turns in this batch is saved as the later one left it.
        var chats = turns.Where(turn => turn.ChatId != 0).GroupBy(turn => turn.ChatId).Select(group => group.Last()).ToLookup(turn => turn.State is null);
        var (kept, gone) = (chats[false].ToArray(), chats[true].ToArray());
        var queued = turns.SelectMany(turn => turn.Outgoing).ToArray();
        return Sql.Command(
            FinishTurns, botId, now,
            Array.ConvertAll(turns, turn => turn.UpdateId), Array.ConvertAll(turns, turn => turn.Outcome), Array.ConvertAll(turns, turn => turn.KeepPayload),
            Array.ConvertAll(kept, turn => turn.UpdateId), Array.ConvertAll(kept, turn => turn.ChatId), Array.ConvertAll(kept, turn => turn.State!),
            Array.ConvertAll(gone, turn => turn.UpdateId), Array.ConvertAll(gone, turn => turn.ChatId),
            Array.ConvertAll(queued, item => item.UpdateId), Array.ConvertAll(queued, item => item.Ordinal), Array.ConvertAll(queued, item => item.ChatId),
            Array.ConvertAll(queued, item => ChatJson.Write(item.Outgoing)), Array.ConvertAll(queued, item => item.TraceParent),
            Array.ConvertAll(queued, item => item.CreatedAt));
    }

    private NpgsqlBatchCommand Deliveries(LedgerEntry.Sent[] sent) =>
        Sql.Command(DropSent, botId, Array.ConvertAll(sent, entry => entry.Item.UpdateId), Array.ConvertAll(sent, entry => entry.Item.Ordinal));

    private NpgsqlBatchCommand Boards(LedgerEntry.Sent[] boards, DateTimeOffset now) => Sql.Command(
        RememberBoards, botId,
        Array.ConvertAll(boards, entry => entry.Item.ChatId), Array.ConvertAll(boards, entry => entry.BoardMessageId!.Value),
        Array.ConvertAll(boards, entry => entry.Item.UpdateId), Array.ConvertAll(boards, entry => entry.Item.TraceParent),
        OutboxItem.RemovalOrdinal, now);

    private IEnumerable<NpgsqlBatchCommand> Losses(LedgerEntry.GivenUp[] lost, DateTimeOffset now)
    {
        if (lost.Length == 0) yield break;

        yield return Sql.Command(
            GiveUp, botId, now,
            Array.ConvertAll(lost, entry => entry.Item.UpdateId), Array.ConvertAll(lost, entry => entry.Item.Ordinal), Array.ConvertAll(lost, entry => entry.Reason));
        yield return Sql.Command(
            MarkBlocked, botId, now, lost.Where(entry => entry.Reason == GiveUpReason.Blocked).Select(entry => entry.Item.ChatId).Distinct().ToArray());
    }
}
