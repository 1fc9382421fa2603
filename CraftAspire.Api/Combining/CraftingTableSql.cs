namespace CraftAspire.Api.Combining;

/// <summary>
/// One statement, one round trip, one transaction for any number of combinations: finds each session, checks that it holds both, adds
/// the result and stores the answer under the caller's key. A first answer that is stored already is returned and nothing else
/// happens. With a null recipe it only looks. What the recipe makes is read here, not taken from a cache: a replaced recipe is seen at
/// once by everybody, however old a cache's entry is. What is hidden is neither held nor made; a stored answer that was merged into
/// another element is named as that one. A ban stops it, and a mute where others see it: in a chat.
/// </summary>
/// <remarks>
/// Every look is a scalar or limited lateral subquery: the plan is one index search for each combination, whatever the statistics
/// said when it was made. What is inserted is inserted in the order of its key, so two replicas never wait for each other in a circle.
/// A result that is held anew is locked: the lock waits for a merge that takes it away, and then it is not there to be held. Its foreign key
/// would take that lock as well, but only after the fact. What a session holds already is not inserted: a merge that has just moved it
/// would be no conflict.
/// </remarks>
internal static class CraftingTableSql
{
    public const string Text =
        """
        with asked as materialized (
            select ask.*, player.id as player_id, player.banned_until, player.blocked_until,
                (
                    select recipe.result_id from recipes recipe
                    where recipe.id = ask.recipe_id
                        and recipe.first_id = least(ask.first_id, ask.second_id) and recipe.second_id = greatest(ask.first_id, ask.second_id)
                ) as result_id
            from unnest($1, $2, $3, $4, $5, $6, $7, $8)
                with ordinality as ask (telegram_id, chat_id, first_id, second_id, recipe_id, key, source, trace_id, number)
            left join lateral (
                select id, banned_until, greatest(banned_until, case when ask.chat_id is not null then muted_until end) as blocked_until
                from players where telegram_id = ask.telegram_id limit 1
            ) player on true
        ), known as materialized (
            select asked.*, stored.key is not null as is_stored,
                stored.first_id as stored_first_id, stored.second_id as stored_second_id, stored.result_id as stored_result_id,
                stored.is_new, stored.is_first_discovery, stored.points, stored.source as stored_source, stored.trace_id as stored_trace_id,
                case
                    when stored.key is not null then null
                    when asked.chat_id is null then (select id from game_sessions where ended_at is null and player_id = asked.player_id)
                    else (select id from game_sessions where ended_at is null and chat_id = asked.chat_id)
                end as session_id
            from asked left join lateral (
                select * from idempotency_keys where player_id = asked.player_id and key = asked.key limit 1
            ) stored on true
        ), held as materialized (
            select known.*,
                coalesce((
                    select (select hidden_at is null from elements where id = e.element_id)
                    from session_elements e where e.session_id = known.session_id and e.element_id = known.first_id), false) as holds_first,
                coalesce((
                    select (select hidden_at is null from elements where id = e.element_id)
                    from session_elements e where e.session_id = known.session_id and e.element_id = known.second_id), false) as holds_second,
                coalesce((select hidden_at is null from elements where id = known.result_id), false) as is_shown,
                coalesce((
                    select true from session_elements e where e.session_id = known.session_id and e.element_id = known.result_id), false) as holds_result,
                coalesce((
                    select true from session_recipes tried
                    where tried.session_id = known.session_id and tried.result_id = known.result_id and tried.recipe_id = known.recipe_id), false) as has_tried
            from known
        ), craftable as materialized (
            select * from held
            where holds_first and holds_second and is_shown and player_id is not null and result_id is not null and coalesce(blocked_until <= $9, true)
        ), staying as materialized (
            select id from elements
            where hidden_at is null and id = any (array(select result_id from craftable where not (holds_result and has_tried)))
            order by id for key share
        ), crafted as materialized (
            select * from craftable where (holds_result and has_tried) or result_id in (select id from staying)
        ), found as (
            insert into session_elements (session_id, element_id, found_at, recipe_id, is_discovery, is_favourite)
            select session_id, result_id, $9, recipe_id, false, false from crafted where not holds_result order by session_id, result_id
            on conflict (session_id, element_id) do nothing
            returning session_id
        ), tried as (
            insert into session_recipes (session_id, result_id, recipe_id)
            select session_id, result_id, recipe_id from crafted where not has_tried order by session_id, result_id, recipe_id
            on conflict do nothing
        ), answered as (
            insert into idempotency_keys
                (player_id, key, first_id, second_id, result_id, is_new, is_first_discovery, points, source, trace_id, created_at)
            select player_id, key, first_id, second_id, result_id, session_id in (select session_id from found), false, 0, source, trace_id, $9
            from crafted where key is not null order by player_id, key
            on conflict (player_id, key) do nothing
            returning player_id
        )
        select
            held.player_id, held.session_id, held.holds_first, held.holds_second,
            held.number in (select number from crafted), held.session_id in (select session_id from found), held.player_id in (select player_id from answered),
            held.is_stored, held.is_new, held.is_first_discovery, held.points, held.stored_source, held.stored_trace_id,
            first.id, first.name, first.emoji, first.depth,
            second.id, second.name, second.emoji, second.depth,
            result.id, result.name, result.emoji, result.depth,
            result.hidden_at is not null, case when held.blocked_until > $9 then held.blocked_until end, coalesce(held.banned_until > $9, false)
        from held
        left join lateral (select * from elements where id = coalesce(held.stored_first_id, held.first_id) limit 1) first on true
        left join lateral (select * from elements where id = coalesce(held.stored_second_id, held.second_id) limit 1) second on true
        left join lateral (select id, merged_into_id from elements where id = coalesce(held.stored_result_id, held.result_id) limit 1) made on true
        left join lateral (select * from elements where id = coalesce(made.merged_into_id, made.id) limit 1) result on true
        order by held.number
        """;
}
