namespace CraftAspire.Bot.Durability;

/// <summary>
/// Notices that this process stood still: it was suspended, or its machine was. Its chats may have gone on in another process meanwhile, so
/// nothing may be sent until the cluster has had the time to end this one.
/// </summary>
internal sealed class StandstillWatch : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(0.5);

    // Less than the cluster takes to declare a silent process dead.
    private static readonly TimeSpan Standstill = TimeSpan.FromSeconds(5);

    // A process reads the cluster's membership every three seconds; a busy machine needs more.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly ITimer _beats;
    private long _lastBeat;
    private long? _woke;

    public StandstillWatch(TimeProvider time)
    {
        _time = time;
        _lastBeat = time.GetTimestamp();
        _beats = time.CreateTimer(_ => Look(), state: null, Beat, Beat);
    }

    /// <summary>Returns at once, or some seconds after a standstill.</summary>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        while (Look() is { } wait)
            await Task.Delay(wait, _time, cancellationToken);
    }

    public void Dispose() => _beats.Dispose();

    /// <returns>How long nothing may be sent; null when all is well.</returns>
    private TimeSpan? Look()
    {
        lock (_gate)
        {
            var now = _time.GetTimestamp();
            if (_time.GetElapsedTime(_lastBeat, now) > Standstill) _woke = now;
            _lastBeat = now;
            if (_woke is not { } woke) return null;
            if (Grace - _time.GetElapsedTime(woke, now) is { Ticks: > 0 } rest) return rest;
            _woke = null;
            return null;
        }
    }
}
