namespace CraftAspire.Bot.Replicas;

/// <summary>Who owns which chat, and what lies there for whom. Parameters always begin with the bot ($1) and this replica ($2).</summary>
internal static class OwnershipSql
{
    /// <summary>Where replicas call each other; the payload is the number of the one that is meant.</summary>
    public const string Channel = "craftaspire_bot";

    /// <summary>Chats that nobody owns become this replica's. A replica that was taken for dead has no row any more and fails here.</summary>
    public const string Take = """
        insert into chat_owners (bot_id, chat_id, replica)
        select $1, chat_id, $2 from unnest($3) as wanted (chat_id) order by chat_id
        on conflict do nothing
        """;

    public const string Mine = "select chat_id from chat_owners where bot_id = $1 and replica = $2 and chat_id = any ($3)";

    /// <summary>Calls the replicas that own the others.</summary>
    public const string CallOwners = """
        select pg_notify('craftaspire_bot', replica::text)
        from (select distinct replica from chat_owners where bot_id = $1 and replica <> $2 and chat_id = any ($3)) as others
        """;

    /// <summary>
    /// Updates of this replica's chats that somebody else took in: to be asked for when some of the chats are new here ($4) or there are
    /// other replicas. Where neither is so, finding that out is all it costs.
    /// </summary>
    public const string TakenInElsewhere = """
        select update_id, chat_id, kind, payload, trace_parent from inbox
        where ($4 or exists (select from replicas where bot_id = $1 and number <> $2))
          and bot_id = $1 and finished_at is null and chat_id = any ($3)
          and exists (select from chat_owners where chat_owners.bot_id = $1 and chat_owners.chat_id = inbox.chat_id and replica = $2)
        order by update_id
        """;

    public const string UnsentOf = """
        select update_id, ordinal, chat_id, payload, trace_parent, created_at from outbox
        where bot_id = $1 and given_up_at is null and chat_id = any ($3)
          and exists (select from chat_owners where chat_owners.bot_id = $1 and chat_owners.chat_id = outbox.chat_id and replica = $2)
        order by created_at, update_id, ordinal
        """;

    /// <summary>Replicas whose lock is free are dead; with their rows go their chats.</summary>
    public const string BuryDead = "delete from replicas where bot_id = $1 and number <> $2 and pg_try_advisory_xact_lock($3, number)";

    /// <summary>Takes over the chats that have something to do and no owner, and returns what is to be sent there.</summary>
    public const string Adopt = """
        with adopted as (
            insert into chat_owners (bot_id, chat_id, replica)
            select $1, chat_id, $2 from (
                select chat_id from inbox where bot_id = $1 and finished_at is null
                union select chat_id from outbox where bot_id = $1 and given_up_at is null) as waiting
            where not exists (select from chat_owners where chat_owners.bot_id = $1 and chat_owners.chat_id = waiting.chat_id)
            order by chat_id
            on conflict do nothing
            returning chat_id)
        select update_id, ordinal, chat_id, payload, trace_parent, created_at from outbox
        where bot_id = $1 and given_up_at is null and chat_id in (select chat_id from adopted)
        order by created_at, update_id, ordinal
        """;

    /// <summary>Updates of this replica's chats that it has not in hand ($3).</summary>
    public const string Unfinished = """
        select update_id, inbox.chat_id, kind, payload, trace_parent from inbox
        join chat_owners on chat_owners.bot_id = $1 and chat_owners.chat_id = inbox.chat_id and chat_owners.replica = $2
        where inbox.bot_id = $1 and finished_at is null and update_id <> all ($3)
        order by update_id
        """;

    /// <summary>Gives chats back that have nothing to do.</summary>
    public const string GiveBack = """
        delete from chat_owners as owned where bot_id = $1 and replica = $2 and chat_id = any ($3)
          and not exists (select from inbox where inbox.bot_id = $1 and inbox.chat_id = owned.chat_id and finished_at is null)
          and not exists (select from outbox where outbox.bot_id = $1 and outbox.chat_id = owned.chat_id and given_up_at is null)
        returning chat_id
        """;
}
