namespace CraftAspire.Api.Rating;

/// <summary>
/// The statements of the rating. Chats that play by themselves have no place in it. Parameter 0 is a horizon (a transaction), 1 the start
/// of the season.
/// </summary>
internal static class RatingQueries
{
    public const string Everybody = "select id as player_id, points from players where points > 0 and telegram_id > 0";

    public const string PaidSince =
        """
        select id as player_id, points from players
        where id in (select player_id from point_entries where paid >= {0}::xid8) and points > 0 and telegram_id > 0
        """;

    public const string EverybodyFrom =
        """
        select player_id, sum(amount) as points from point_entries
        where at >= {1} and player_id is not null and player_id <> all (array(select id from players where telegram_id < 0))
        group by player_id
        having sum(amount) > 0
        """;

    public const string PaidSinceFrom =
        """
        select entry.player_id, sum(entry.amount) as points from point_entries entry
        where entry.at >= {1} and entry.player_id in (select player_id from point_entries where paid >= {0}::xid8)
            and entry.player_id <> all (array(select id from players where telegram_id < 0))
        group by entry.player_id
        having sum(entry.amount) > 0
        """;

    /// <summary>What the sessions of a chat (parameter 4) have paid.</summary>
    public const string OfChatFrom =
        """
        select entry.player_id, sum(entry.amount) as points
        from point_entries entry join game_sessions session on session.id = entry.session_id
        where session.chat_id = {4} and entry.at >= {1} and entry.player_id is not null
            and entry.player_id <> all (array(select id from players where telegram_id < 0))
        group by entry.player_id
        having sum(entry.amount) > 0
        """;

    /// <summary>The best of <c>{totals}</c>. Parameter 2: how many.</summary>
    public const string Top = "select player_id, points from {totals} order by points desc, player_id desc limit {2}";

    /// <summary>The caller (parameter 2) and those beside them, unordered. Parameter 3: how many on each side.</summary>
    public const string Around =
        """
        with totals as materialized (select * from {totals}), me as (select * from totals where player_id = {2})
        select * from me
        union all (
            select totals.* from totals, me where (totals.points, totals.player_id) > (me.points, me.player_id)
            order by totals.points, totals.player_id limit {3})
        union all (
            select totals.* from totals, me where (totals.points, totals.player_id) < (me.points, me.player_id)
            order by totals.points desc, totals.player_id desc limit {3})
        """;

    /// <summary>How many have more than parameter 2; how many come before it and player 3; and how many there are.</summary>
    public const string Counts =
        """
        select count(*) filter (where points > {2}) as above,
            count(*) filter (where (points, player_id) > ({2}, {3})) as before, count(*) as players
        from {totals}
        """;

    /// <summary>
    /// Adds the oldest transaction that had not ended when the statement read the totals: points of that one and later ones are read the
    /// next time. Without any total it returns one row without a player.
    /// </summary>
    public static string WithHorizon(this string statement) =>
        $"""
        select horizon.next, paid.player_id, paid.points
        from (select pg_snapshot_xmin(pg_current_snapshot())::text as next) horizon left join ({statement}) paid on true
        """;

    /// <summary>A statement over the totals of a season, of everybody or of one chat.</summary>
    public static string Over(this string statement, Season season, long? chat) => statement.Replace(
        "{totals}",
        $"({(chat is not null ? OfChatFrom : season.Start is null ? Everybody : EverybodyFrom)}) season",
        StringComparison.Ordinal);
}
