-- combine.write
-- One statement, one round trip, one transaction for any number of combinations: it finds each session, checks that the session holds both
-- elements, adds the result and stores the answer under the caller's key. A stored answer is returned and nothing else happens. With a null
-- recipe the statement only looks. The result is read here, not taken from a cache, so a replaced recipe counts at once, however old a
-- cache entry is. A hidden element is neither held nor made. A stored answer whose element was merged names the element that stayed. A ban
-- stops a combination, in a chat a mute does, too.
--
-- Every lookup is a scalar or a limited lateral subquery, so the plan is one index search per combination whatever the statistics say.
-- Inserts run in the order of their keys, so two replicas never wait for each other in a circle. A new result is locked: the lock waits for
-- a merge that takes it away, and then the result is no longer there. Its foreign key would take the same lock, but too late. A result that
-- the session holds already is not inserted: a merge that has just moved it would not count as a conflict.
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
        stored.is_new as stored_is_new, stored.is_first_discovery as stored_is_first_discovery, stored.points as stored_points,
        stored.source as stored_source, stored.trace_id as stored_trace_id,
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
            select true from session_elements e
            where e.session_id = known.session_id and e.element_id = known.result_id), false) as holds_result,
        coalesce((
            select true from session_recipes tried
            where tried.session_id = known.session_id and tried.result_id = known.result_id
                and tried.recipe_id = known.recipe_id), false) as has_tried
    from known
), craftable as materialized (
    select * from held
    where holds_first and holds_second and is_shown and player_id is not null and result_id is not null
        and coalesce(blocked_until <= $9, true)
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
    held.number in (select number from crafted) as is_crafted,
    coalesce(held.session_id in (select session_id from found), false) as is_new,
    coalesce(held.player_id in (select player_id from answered), false) as is_answer_stored,
    held.is_stored, held.stored_is_new, held.stored_is_first_discovery, held.stored_points, held.stored_source, held.stored_trace_id,
    first.id as first_id, first.name as first_name, first.emoji as first_emoji, first.depth as first_depth,
    second.id as second_id, second.name as second_name, second.emoji as second_emoji, second.depth as second_depth,
    result.id as result_id, result.name as result_name, result.emoji as result_emoji, result.depth as result_depth,
    result.hidden_at is not null as is_hidden,
    case when held.blocked_until > $9 then held.blocked_until end as blocked_until,
    coalesce(held.banned_until > $9, false) as is_banned
from held
left join lateral (select * from elements where id = coalesce(held.stored_first_id, held.first_id) limit 1) first on true
left join lateral (select * from elements where id = coalesce(held.stored_second_id, held.second_id) limit 1) second on true
left join lateral (
    select id, merged_into_id from elements where id = coalesce(held.stored_result_id, held.result_id) limit 1
) made on true
left join lateral (select * from elements where id = coalesce(made.merged_into_id, made.id) limit 1) result on true
order by held.number
