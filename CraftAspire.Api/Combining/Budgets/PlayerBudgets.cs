using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CraftAspire.Api.Combining.Budgets;

/// <summary>
/// Gives each player their share of the model: few generations at a time, further ones in line, and a number of new recipes within an hour.
/// A player who plays in many groups waits for themselves and not for others.
/// </summary>
internal sealed class PlayerBudgets(IOptions<BudgetOptions> options, IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan UntilLineMoves = TimeSpan.FromSeconds(2);

    private readonly BudgetOptions _limits = options.Value;
    private readonly Lock _gate = new();
    private readonly Dictionary<long, Line> _lines = [];

    /// <summary>Waits for the player's turn.</summary>
    public async Task<BudgetOutcome> EnterAsync(long playerId, CancellationToken cancellationToken)
    {
        if (Join(playerId) is not { } line)
            return Refuse("at_once", UntilLineMoves);

        try
        {
            await line.Places.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(playerId, line);
            throw;
        }

        var place = new Place(() =>
        {
            line.Places.Release();
            Leave(playerId, line);
        });
        try
        {
            if (await WaitForHourAsync(playerId, cancellationToken) is not { } wait)
                return new BudgetOutcome.Granted(place);

            place.Dispose();
            return Refuse("hour", wait);
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    private static BudgetOutcome.Exhausted Refuse(string budget, TimeSpan retryAfter)
    {
        Telemetry.BudgetRefusals.Add(1, new KeyValuePair<string, object?>("budget", budget));
        return new BudgetOutcome.Exhausted(retryAfter);
    }

    private Line? Join(long playerId)
    {
        lock (_gate)
        {
            if (!_lines.TryGetValue(playerId, out var line))
                _lines.Add(playerId, line = new Line(_limits.AtOnce));
            if (line.Members == _limits.AtOnce + _limits.Waiting)
                return null;

            line.Members++;
            return line;
        }
    }

    private void Leave(long playerId, Line line)
    {
        lock (_gate)
        {
            if (--line.Members > 0)
                return;

            _lines.Remove(playerId);
            line.Dispose();
        }
    }

    // The recipes themselves are the count, so all replicas share it and it outlives a restart.
    private async Task<TimeSpan?> WaitForHourAsync(long playerId, CancellationToken cancellationToken)
    {
        if (_limits.PerHour is 0)
            return null;

        var now = time.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var oldest = await scope.ServiceProvider.GetRequiredService<GameDbContext>().Recipes
            .Where(recipe => recipe.MadeById == playerId && recipe.MadeAt > now - Hour)
            .OrderByDescending(recipe => recipe.MadeAt)
            .Skip(_limits.PerHour - 1)
            .Select(recipe => (DateTimeOffset?)recipe.MadeAt)
            .FirstOrDefaultAsync(cancellationToken);
        return oldest is { } first ? first + Hour - now : null;
    }

    private sealed class Line(int places) : IDisposable
    {
        public SemaphoreSlim Places { get; } = new(places);

        /// <summary>Those who generate and those who wait.</summary>
        public int Members { get; set; }

        public void Dispose() => Places.Dispose();
    }

    private sealed class Place(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}

/// <summary>Whether a player may generate now.</summary>
internal abstract record BudgetOutcome
{
    private BudgetOutcome()
    {
    }

    /// <summary>It is the player's turn, until the place is disposed of.</summary>
    public sealed record Granted(IDisposable Place) : BudgetOutcome;

    /// <summary>The player's share is used up.</summary>
    public sealed record Exhausted(TimeSpan RetryAfter) : BudgetOutcome;
}
