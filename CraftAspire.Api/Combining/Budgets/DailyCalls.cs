using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CraftAspire.Api.Combining.Budgets;

/// <summary>Counts the day's calls of the model where they have a cap. Calls without a good answer count: they cost the same.</summary>
internal sealed class DailyCalls(IOptions<BudgetOptions> options, IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly int _cap = options.Value.PerDay;

    /// <summary>Takes one call; the time until the next day when none is left.</summary>
    public async Task<TimeSpan?> TakeAsync(CancellationToken cancellationToken)
    {
        if (_cap is 0)
            return null;

        var now = time.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        await using var scope = scopes.CreateAsyncScope();

        // The row decides, so replicas that race for the last call do not both get it.
        var taken = await scope.ServiceProvider.GetRequiredService<GameDbContext>().Database.SqlQuery<int>(
            $"""
            insert into generation_days as days (day, calls) values ({day}, 1)
            on conflict (day) do update set calls = days.calls + 1 where days.calls < {_cap}
            returning calls as "Value"
            """).ToListAsync(cancellationToken);
        if (taken is [_])
            return null;

        Telemetry.BudgetRefusals.Add(1, new KeyValuePair<string, object?>("budget", "day"));
        return now.UtcDateTime.Date.AddDays(1) - now.UtcDateTime;
    }
}
