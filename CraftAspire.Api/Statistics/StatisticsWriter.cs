using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Statistics;

/// <summary>Writes the hourly counts; no other class does.</summary>
internal sealed class StatisticsWriter(GameDbContext database, TimeProvider time)
{
    /// <summary>How long the writer recognises a repeated batch.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromHours(48);

    /// <summary>Adds a batch of counts in one statement. A batch that was added before changes nothing, so a repeat is safe.</summary>
    public Task AddAsync(Counts counts, CancellationToken cancellationToken)
    {
        var (interactions, combinations, players) = (counts.Interactions, counts.Combinations, counts.Players);

        // Sorted: two batches with the same lines lock them in the same order.
        return database.Database.ExecuteSqlAsync(
            $"""
            with batch as materialized (
                insert into statistics_batches (id, added_at) values ({counts.Id}, {time.GetUtcNow()}) on conflict do nothing returning id
            ), spoken as (
                insert into interaction_hours (hour, kind, command, outcome, count)
                select line.hour, line.kind, line.command, line.outcome, sum(line.count)
                from batch, unnest(
                    {interactions.Select(line => line.Hour).ToArray()}, {interactions.Select(line => (short)line.Kind).ToArray()},
                    {interactions.Select(line => line.Command).ToArray()}, {interactions.Select(line => line.Outcome).ToArray()},
                    {interactions.Select(line => line.Count).ToArray()}) as line (hour, kind, command, outcome, count)
                group by 1, 2, 3, 4
                order by 1, 2, 3, 4
                on conflict (hour, kind, command, outcome) do update set count = interaction_hours.count + excluded.count
            ), combined as (
                insert into combination_hours (hour, source, outcome, count)
                select line.hour, line.source, line.outcome, sum(line.count)
                from batch, unnest(
                    {combinations.Select(line => line.Hour).ToArray()}, {combinations.Select(line => line.Source).ToArray()},
                    {combinations.Select(line => line.Outcome).ToArray()}, {combinations.Select(line => line.Count).ToArray()})
                    as line (hour, source, outcome, count)
                group by 1, 2, 3
                order by 1, 2, 3
                on conflict (hour, source, outcome) do update set count = combination_hours.count + excluded.count
            )
            insert into player_hours (hour, player_id, interactions, combinations)
            select line.hour, player.id, sum(line.interactions), sum(line.combinations)
            from batch, unnest(
                {players.Select(line => line.Hour).ToArray()}, {players.Select(line => line.TelegramId).ToArray()},
                {players.Select(line => line.Interactions).ToArray()}, {players.Select(line => line.Combinations).ToArray()})
                as line (hour, telegram_id, interactions, combinations)
            join players player on player.telegram_id = line.telegram_id
            group by 1, 2
            order by 1, 2
            on conflict (hour, player_id) do update set
                interactions = player_hours.interactions + excluded.interactions,
                combinations = player_hours.combinations + excluded.combinations
            """,
            cancellationToken);
    }

    /// <summary>Deletes the ids of batches that are too old to be repeated.</summary>
    public Task<int> PruneAsync(CancellationToken cancellationToken)
    {
        var oldest = time.GetUtcNow() - Remembered;
        return database.StatisticsBatches.Where(batch => batch.AddedAt < oldest).ExecuteDeleteAsync(cancellationToken);
    }
}
