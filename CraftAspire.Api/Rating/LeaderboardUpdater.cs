using System.Collections.Concurrent;

namespace CraftAspire.Api.Rating;

/// <summary>
/// Brings cached leaderboards up to date with the database when somebody reads them: creates a missing one, adds newer points to an
/// existing one. An unread leaderboard costs nothing.
/// </summary>
internal sealed class LeaderboardUpdater(IServiceScopeFactory scopes, CachedLeaderboard leaderboard)
{
    private readonly ConcurrentDictionary<string, SharedRun> _runs = new();

    /// <summary>Returns when the season's leaderboard has all points that were paid before this call.</summary>
    public Task UpdateAsync(Season season, CancellationToken cancellationToken) =>
        _runs.GetOrAdd(season.Key, _ => new SharedRun()).JoinAsync(() => RunAsync(season)).WaitAsync(cancellationToken);

    private async Task RunAsync(Season season)
    {
        try
        {
            var horizon = await leaderboard.HorizonAsync(season);
            await using var scope = scopes.CreateAsyncScope();
            var (totals, next) = await scope.ServiceProvider.GetRequiredService<PointTotals>()
                .PaidSinceAsync(season, horizon, CancellationToken.None);

            // An older open transaction may hold the horizon while others commit above it.
            if (next != horizon || totals.Count > 0)
                await leaderboard.AddAsync(season, totals, next);
        }
        finally
        {
            // Keeps one entry per season that is being read, not one per season that ever was.
            if (_runs.TryGetValue(season.Key, out var run) && run.IsLast)
                _runs.TryRemove(KeyValuePair.Create(season.Key, run));
        }
    }

    /// <summary>
    /// Lets any number of callers share two runs: the one that is under way may have read the database before a call, so later callers join
    /// the next one together. Nobody waits for more than two runs, and no lock is held while a run waits for the cache or the database.
    /// </summary>
    private sealed class SharedRun
    {
        private readonly Lock _gate = new();
        private Task _current = Task.CompletedTask;
        private Task? _next;

        /// <summary>True when no caller waits for a further run.</summary>
        public bool IsLast
        {
            get
            {
                lock (_gate)
                    return _next is null;
            }
        }

        public Task JoinAsync(Func<Task> run)
        {
            lock (_gate)
            {
                if (_current.IsCompleted && _next is null)
                    return _current = run();
                return _next ??= FollowAsync(_current, run);
            }
        }

        private async Task FollowAsync(Task before, Func<Task> run)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Task started;
            lock (_gate)
            {
                started = _current = run();
                _next = null;
            }

            await started;
        }
    }
}
