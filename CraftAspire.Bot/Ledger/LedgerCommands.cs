using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Storage;
using Npgsql;

namespace CraftAspire.Bot.Ledger;

/// <summary>A batch of entries as a handful of commands, however many entries there are.</summary>
internal sealed class LedgerCommands(long botId)
{
    private const string SaveChats = """
        insert into chats (bot_id, chat_id, state, updated_at)
        select $1, chat_id, state, $2 from unnest($3, $4) as saved (chat_id, state)
        on conflict (bot_id, chat_id) do update set state = excluded.state, updated_at = excluded.updated_at, blocked_at = null
        """;

    private const string ForgetChats = "delete from chats where bot_id = $1 and chat_id = any ($2)";

    private const string FinishUpdates = """
        update inbox set finished_at = $2, outcome = done.outcome, chat_id = 0, payload = case when done.keep then payload end
        from unnest($3, $4, $5) as done (update_id, outcome, keep)
        where inbox.bot_id = $1 and inbox.update_id = done.update_id
        """;

    private const string QueueOutgoing = """
        insert into outbox (bot_id, update_id, ordinal, chat_id, payload, trace_parent, created_at)
        select $1, update_id, ordinal, chat_id, payload, trace_parent, created_at
        from unnest($2, $3, $4, $5, $6, $7) as queued (update_id, ordinal, chat_id, payload, trace_parent, created_at)
        on conflict do nothing
        """;

    private const string DropSent = """
        delete from outbox using unnest($2, $3) as sent (update_id, ordinal)
        where outbox.bot_id = $1 and outbox.update_id = sent.update_id and outbox.ordinal = sent.ordinal
        """;

    private const string RememberBoards = """
        update chats set board_message_id = board.message_id from unnest($2, $3) as board (chat_id, message_id)
        where chats.bot_id = $1 and chats.chat_id = board.chat_id
        """;

    private const string GiveUp = """
        update outbox set given_up_at = $2, reason = lost.reason, payload = null, chat_id = 0
        from unnest($3, $4, $5) as lost (update_id, ordinal, reason)
        where outbox.bot_id = $1 and outbox.update_id = lost.update_id and outbox.ordinal = lost.ordinal
        """;

    private const string MarkBlocked = "update chats set blocked_at = $2 where bot_id = $1 and chat_id = any ($3)";

    public IEnumerable<NpgsqlBatchCommand> For(IReadOnlyList<LedgerEntry> entries, DateTimeOffset now)
    {
        var turns = entries.OfType<LedgerEntry.TurnOver>().ToArray();
        var sent = entries.OfType<LedgerEntry.Sent>().ToArray();
        var lost = entries.OfType<LedgerEntry.GivenUp>().ToArray();
        return Turns(turns, now).Concat(Deliveries(sent)).Concat(Losses(lost, now));
    }

    private IEnumerable<NpgsqlBatchCommand> Turns(LedgerEntry.TurnOver[] turns, DateTimeOffset now)
    {
        if (turns.Length == 0) yield break;

        yield return Sql.Command(
            FinishUpdates, botId, now,
            Array.ConvertAll(turns, turn => turn.UpdateId), Array.ConvertAll(turns, turn => turn.Outcome), Array.ConvertAll(turns, turn => turn.KeepPayload));

        // One command cannot touch a row twice; a chat that had two turns in this batch is saved as the later one left it.
        var chats = turns.Where(turn => turn.ChatId != 0).GroupBy(turn => turn.ChatId).Select(group => group.Last()).ToLookup(turn => turn.State is null);
        if (chats[false].ToArray() is { Length: > 0 } saved)
        {
            yield return Sql.Command(SaveChats, botId, now, Array.ConvertAll(saved, turn => turn.ChatId), Array.ConvertAll(saved, turn => turn.State!));
        }

        if (chats[true].Select(turn => turn.ChatId).ToArray() is { Length: > 0 } forgotten) yield return Sql.Command(ForgetChats, botId, forgotten);

        if (turns.SelectMany(turn => turn.Outgoing).ToArray() is { Length: > 0 } queued)
        {
            yield return Sql.Command(
                QueueOutgoing, botId,
                Array.ConvertAll(queued, item => item.UpdateId), Array.ConvertAll(queued, item => item.Ordinal), Array.ConvertAll(queued, item => item.ChatId),
                Array.ConvertAll(queued, item => ChatJson.Write(item.Outgoing)), Array.ConvertAll(queued, item => item.TraceParent),
                Array.ConvertAll(queued, item => item.CreatedAt));
        }
    }

    private IEnumerable<NpgsqlBatchCommand> Deliveries(LedgerEntry.Sent[] sent)
    {
        if (sent.Length == 0) yield break;

        yield return Sql.Command(DropSent, botId, Array.ConvertAll(sent, entry => entry.Item.UpdateId), Array.ConvertAll(sent, entry => entry.Item.Ordinal));

        var boards = sent.Where(entry => entry.BoardMessageId is not null).GroupBy(entry => entry.Item.ChatId).Select(group => group.Last()).ToArray();
        if (boards.Length > 0)
        {
            yield return Sql.Command(
                RememberBoards, botId, Array.ConvertAll(boards, entry => entry.Item.ChatId), Array.ConvertAll(boards, entry => entry.BoardMessageId!.Value));
        }
    }

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
