using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>How much of the game makes a result already.</summary>
/// <param name="Pairs">The pairs that make it.</param>
/// <param name="IsShared">Whether each of the two elements has made it with something else.</param>
internal readonly record struct ResultUse(int Pairs, bool IsShared);

/// <summary>Reads from the recipes what the game knows of possible results.</summary>
internal sealed class KnownResults(IServiceScopeFactory scopes)
{
    /// <summary>By key, without those that nobody has made.</summary>
    public async Task<IReadOnlyDictionary<string, ResultUse>> ReadAsync(
        string first, string second, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var (firstKey, secondKey, all) = (ElementKey.Of(first), ElementKey.Of(second), keys.ToArray());
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<GameDbContext>();

        // Counting stops at a thousand: the weight grows with the logarithm.
        var read = await database.Database.SqlQuery<Row>(
            $"""
            with input as (
                select (select coalesce(merged_into_id, id) from elements where key = {firstKey}) as first_id,
                    (select coalesce(merged_into_id, id) from elements where key = {secondKey}) as second_id
            )
            select result.key, counted.pairs::int as pairs,
                exists (
                    select from recipes where result_id = result.id and (first_id = input.first_id or second_id = input.first_id)
                ) and exists (
                    select from recipes where result_id = result.id and (first_id = input.second_id or second_id = input.second_id)
                ) as is_shared
            from (select key, coalesce(merged_into_id, id) as id from elements where key = any ({all})) result
            cross join input
            cross join lateral (
                select count(*) as pairs from (select from recipes where result_id = result.id limit 1000) made
            ) counted
            """).ToListAsync(cancellationToken);
        return read.ToDictionary(row => row.Key, row => new ResultUse(row.Pairs, row.IsShared), StringComparer.Ordinal);
    }

    private sealed record Row(string Key, int Pairs, bool IsShared);
}
