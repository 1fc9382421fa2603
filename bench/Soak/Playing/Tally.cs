using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bench.Soak.Playing;

/// <summary>What the players saw.</summary>
internal sealed class Tally
{
    // After a start programs compile their code and work off the taps that waited.
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(10);

    private readonly Stopwatches _all = new();
    private readonly Stopwatches _calm = new();
    private readonly ConcurrentDictionary<(string Words, string? After), int> _errors = new();
    private volatile string? _killed;
    private long _calmSince = Stopwatch.GetTimestamp();
    private long _lost;

    public TapTimes All => _all.Times;

    /// <summary>Of what was tapped and answered while everything ran, from ten seconds after the last start on.</summary>
    public TapTimes Calm => _calm.Times;

    public long Combinations => _all.Combinations;

    /// <summary>Boards that said that something cannot be done now, the most frequent first.</summary>
    public IReadOnlyList<ShownErrors> Errors =>
        [.. _errors.Select(
            error => new ShownErrors(error.Key.Words, error.Key.After, error.Value)).OrderByDescending(error => error.Count)];

    /// <summary>Taps that no board answered.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    public void Answered(TimeSpan after)
    {
        _all.Answered(after);
        if (IsCalm(after)) _calm.Answered(after);
    }

    public void Combined(TimeSpan after, bool wasKnown)
    {
        _all.Combined(after, wasKnown);
        if (IsCalm(after)) _calm.Combined(after, wasKnown);
    }

    /// <param name="words">The bot's name of what it said.</param>
    public void ShownAnError(string words) => _errors.AddOrUpdate((words, _killed), 1, (_, count) => count + 1);

    public void LostATap() => Interlocked.Increment(ref _lost);

    /// <summary>A service is away from now on.</summary>
    public void Killed(string service)
    {
        _killed = service;
        Interlocked.Exchange(ref _calmSince, long.MaxValue);
    }

    /// <summary>Everything runs, since now.</summary>
    public void Started() =>
        Interlocked.Exchange(ref _calmSince, Stopwatch.GetTimestamp() + (long)(Aftermath.TotalSeconds * Stopwatch.Frequency));

    private bool IsCalm(TimeSpan took) =>
        Stopwatch.GetTimestamp() - (long)(took.TotalSeconds * Stopwatch.Frequency) >= Interlocked.Read(ref _calmSince);
}
