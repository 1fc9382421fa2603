namespace TelegramEmulator.World;

/// <summary>
/// The latest changes of all chats in order, for watching many chats at once. The feed is bounded and tells a reader that falls behind.
/// </summary>
public sealed class ChangeFeed
{
    private const int Kept = 65_536;
    private readonly Lock _gate = new();
    private readonly Change?[] _ring = new Change?[Kept];
    private long _version;
    private TaskCompletionSource _next = NewSignal();

    public long Version => Interlocked.Read(ref _version);

    /// <summary>Numbers a change, keeps it and wakes the readers.</summary>
    public Change Append(Func<long, Change> make)
    {
        Change change;
        TaskCompletionSource signal;
        lock (_gate)
        {
            change = make(_version + 1);
            _ring[change.Version % Kept] = change;
            Interlocked.Exchange(ref _version, change.Version);
            signal = _next;
            _next = NewSignal();
        }

        signal.TrySetResult();
        return change;
    }

    /// <summary>Changes after a version, at most <paramref name="limit"/>; waits for the first one as long as allowed.</summary>
    public async Task<FeedPage> ReadAsync(long after, int limit, TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        Task next;
        lock (_gate)
        {
            if (after < _version || wait <= TimeSpan.Zero)
            {
                return Page(after, limit);
            }

            next = _next.Task;
        }

        await next.WaitAsync(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Page(after, limit);
        }
    }

    private FeedPage Page(long after, int limit)
    {
        var oldest = Math.Max(1, _version - Kept + 1);
        var first = Math.Max(after + 1, oldest);
        var count = (int)Math.Clamp(_version - first + 1, 0, limit);
        var changes = new Change[count];
        for (var i = 0; i < count; i++)
        {
            changes[i] = _ring[(first + i) % Kept]!;
        }

        return new FeedPage(count == 0 ? Math.Max(after, 0) : changes[^1].Version, after + 1 < oldest, changes);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
