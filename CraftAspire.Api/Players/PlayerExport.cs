using System.Text.Json;
using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Players;

/// <summary>
/// Everything that is stored about a player, as JSON. Postgres builds it in one statement, so it is of one moment. Secrets of the second
/// factor are no information about the player; that there is one is.
/// </summary>
internal sealed class PlayerExport(GameDbContext database)
{
    /// <summary>Null for somebody who never played.</summary>
    public async Task<JsonElement?> ReadAsync(long telegramId, CancellationToken cancellationToken)
    {
        var read = await database.Database.SqlQuery<string>(
            $"""
            select jsonb_build_object(
                'player', to_jsonb(player) - 'id',
                'games', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'startedAt', game.started_at,
                        'endedAt', game.ended_at,
                        'elements', coalesce((
                            select jsonb_agg(jsonb_build_object(
                                'name', element.name, 'emoji', element.emoji, 'foundAt', held.found_at,
                                'isDiscovery', held.is_discovery, 'isFavourite', held.is_favourite) order by held.ordinal)
                            from session_elements held join elements element on element.id = held.element_id
                            where held.session_id = game.id), '[]')) order by game.id)
                    from game_sessions game where game.player_id = player.id), '[]'),
                'discoveries', coalesce((
                    select jsonb_agg(jsonb_build_object('name', name, 'emoji', emoji, 'at', discovered_at) order by id)
                    from elements where discoverer_id = player.id), '[]'),
                'recipes', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'first', first.name, 'second', second.name, 'result', result.name, 'at', recipe.made_at) order by recipe.id)
                    from recipes recipe
                    join elements first on first.id = recipe.first_id
                    join elements second on second.id = recipe.second_id
                    join elements result on result.id = recipe.result_id
                    where recipe.made_by_id = player.id), '[]'),
                'points', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'amount', entry.amount, 'reason', entry.reason, 'element', element.name, 'at', entry.at) order by entry.id)
                    from point_entries entry join elements element on element.id = entry.element_id
                    where entry.player_id = player.id), '[]'),
                'reactions', coalesce((
                    select jsonb_agg(jsonb_build_object('element', element.name, 'isLike', reaction.is_like, 'at', reaction.at))
                    from reactions reaction join elements element on element.id = reaction.element_id
                    where reaction.player_id = player.id), '[]'),
                'reports', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'element', element.name, 'reason', report.reason, 'at', report.created_at, 'decidedAt', report.decided_at)
                        order by report.id)
                    from reports report join elements element on element.id = report.element_id
                    where report.reporter_id = player.id), '[]'),
                'answers', coalesce((
                    select jsonb_agg(jsonb_build_object('key', answer.key, 'traceId', answer.trace_id, 'at', answer.created_at))
                    from idempotency_keys answer where answer.player_id = player.id), '[]'),
                'hours', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'hour', hour, 'interactions', interactions, 'combinations', combinations) order by hour)
                    from player_hours where player_id = player.id), '[]'),
                'secondFactor', (
                    select jsonb_build_object('enrolledAt', enrolled_at, 'lockedUntil', locked_until, 'raisedUntil', raised_until)
                    from second_factors where player_id = player.id),
                'acts', coalesce((
                    select jsonb_agg(jsonb_build_object('act', act, 'subject', subject, 'detail', detail, 'at', at) order by id)
                    from audit_entries where actor_id = player.id), '[]')
            )::text as "Value"
            from players player where telegram_id = {telegramId}
            """).ToListAsync(cancellationToken);
        return read is [var json] ? JsonElement.Parse(json) : null;
    }
}
