namespace CraftAspire.Api.Combining;

/// <summary>
/// One statement, one round trip, one transaction for a known pair: finds the session, checks that it holds both, adds the result
/// and stores the answer under the caller's key. A first answer that is stored already is returned and nothing else happens.
/// With a null recipe it only looks.
/// </summary>
internal static class CraftingTableSql
{
    private const string Template =
        """
        with player as materialized (
            select id from players where telegram_id = $1
        ), repeated as materialized (
            select stored.* from idempotency_keys stored join player on stored.player_id = player.id where stored.key = $7
        ), session as materialized (
            select id from game_sessions
            where ended_at is null and {owner} and not exists (select from repeated)
        ), held as materialized (
            select session.id as session_id,
                exists (select from session_elements e where e.session_id = session.id and e.element_id = $3) as holds_first,
                exists (select from session_elements e where e.session_id = session.id and e.element_id = $4) as holds_second
            from session
        ), crafted as materialized (
            select session_id from held join player on true where holds_first and holds_second and $5::bigint is not null
        ), found as (
            insert into session_elements (session_id, element_id, found_at, recipe_id, is_discovery, is_favourite)
            select session_id, $6, $10, $5, false, false from crafted
            on conflict (session_id, element_id) do nothing
            returning element_id
        ), tried as (
            insert into session_recipes (session_id, result_id, recipe_id)
            select session_id, $6, $5 from crafted
            on conflict do nothing
        ), answered as (
            insert into idempotency_keys
                (player_id, key, first_id, second_id, result_id, is_new, is_first_discovery, points, source, trace_id, created_at)
            select player.id, $7, $3, $4, $6, exists (select from found), false, 0, $8, $9, $10
            from crafted join player on true where $7::text is not null
            on conflict (player_id, key) do nothing
            returning key
        )
        select
            player.id, held.session_id, coalesce(held.holds_first, false), coalesce(held.holds_second, false),
            exists (select from crafted), exists (select from found), exists (select from answered),
            repeated.is_new, repeated.is_first_discovery, repeated.points, repeated.source, repeated.trace_id,
            first.id, first.name, first.emoji, first.depth,
            second.id, second.name, second.emoji, second.depth,
            result.id, result.name, result.emoji, result.depth
        from (values (1)) one
        left join player on true
        left join held on true
        left join repeated on true
        left join elements first on first.id = coalesce(repeated.first_id, $3)
        left join elements second on second.id = coalesce(repeated.second_id, $4)
        left join elements result on result.id = coalesce(repeated.result_id, $6)
        """;

    /// <summary>For a player's own session.</summary>
    public static readonly string OfPlayer = Template.Replace("{owner}", "player_id = (select id from player) and $2::bigint is null", StringComparison.Ordinal);

    /// <summary>For the session of a group chat.</summary>
    public static readonly string OfChat = Template.Replace("{owner}", "chat_id = $2", StringComparison.Ordinal);
}
