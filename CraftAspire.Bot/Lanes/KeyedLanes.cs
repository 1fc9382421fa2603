namespace CraftAspire.Bot.Lanes;

/// <summary>One worker per key: a key's items keep their order, keys run side by side. An idle key costs nothing.</summary>
/// <param name="parallel">Most items in work at one moment.</param>
/// <param name="work">Handles one item; catches its own errors.</param>
internal sealed class KeyedLanes<T>(int parallel, Func<T, CancellationToken, Task> work) : IDisposable
{
    private readonly Dictionary<long, Queue<T>> lanes = [];
    private readonly Lock gate = new();
    private readonly SemaphoreSlim slots = new(parallel);
    private readonly CancellationTokenSource abandon = new();
    private TaskCompletionSource? emptied;

    public void Enqueue(long key, T item)
    {
        lock (gate)
        {
            if (lanes.TryGetValue(key, out var lane))
            {
                lane.Enqueue(item);
                return;
            }

            lane = new Queue<T>();
            lane.Enqueue(item);
            lanes.Add(key, lane);
            _ = Task.Run(() => Run(key, lane));
        }
    }

    /// <summary>Waits until every lane is empty, at most <paramref name="limit"/>; then whatever is left is abandoned, to be resumed by the next start.</summary>
    public async Task Drain(TimeSpan limit, TimeProvider time)
    {
        Task empty;
        lock (gate)
        {
            emptied = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (lanes.Count == 0) emptied.SetResult();
            empty = emptied.Task;
        }

        await Task.WhenAny(empty, Task.Delay(limit, time));
        await abandon.CancelAsync();
        await empty;
    }

    public void Dispose()
    {
        abandon.Dispose();
        slots.Dispose();
    }

    private async Task Run(long key, Queue<T> lane)
    {
        while (TryTake(key, lane, out var item))
        {
            if (abandon.IsCancellationRequested) continue;
            await slots.WaitAsync();
            try
            {
                await work(item, abandon.Token);
            }
            finally
            {
                slots.Release();
            }
        }
    }

    private bool TryTake(long key, Queue<T> lane, out T item)
    {
        lock (gate)
        {
            if (lane.TryDequeue(out item!)) return true;
            lanes.Remove(key);
            if (lanes.Count == 0) emptied?.TrySetResult();
            return false;
        }
    }
}
