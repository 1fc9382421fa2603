using System.Threading.Channels;

namespace CraftAspire.Bot.Storage;

/// <summary>
/// Makes durability cheap: whatever is added while one transaction is under way shares the next one. An entry is awaited
/// until it is on disk.
/// </summary>
/// <param name="write">Writes a batch in one transaction.</param>
/// <param name="limit">Most entries in one transaction.</param>
internal sealed class GroupCommit<T>(Func<IReadOnlyList<T>, CancellationToken, Task> write, int limit = 500) : IAsyncDisposable
{
    private readonly Channel<(T Entry, TaskCompletionSource Done)> waiting = Channel.CreateUnbounded<(T, TaskCompletionSource)>(
        new UnboundedChannelOptions { SingleReader = true });

    private readonly Lock gate = new();
    private Task? writer;

    /// <summary>Writes the entry; faults when its transaction failed, and then it is not written.</summary>
    public Task Add(T entry)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!waiting.Writer.TryWrite((entry, done))) return Task.FromException(new ObjectDisposedException(nameof(GroupCommit<>)));
        if (writer is null)
        {
            lock (gate) writer ??= Task.Run(WriteAll);
        }

        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        if (writer is not null) await writer;
    }

    private async Task WriteAll()
    {
        var batch = new List<(T Entry, TaskCompletionSource Done)>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < limit && waiting.Reader.TryRead(out var next)) batch.Add(next);
            if (!await TryWrite(batch) && batch.Count > 1)
            {
                // One entry that the database refuses must not take its neighbours with it.
                foreach (var single in batch) await TryWrite([single], last: true);
            }

            batch.Clear();
        }
    }

    private async Task<bool> TryWrite(List<(T Entry, TaskCompletionSource Done)> batch, bool last = false)
    {
        try
        {
            await write([.. batch.Select(one => one.Entry)], CancellationToken.None);
            foreach (var one in batch) one.Done.TrySetResult();
            return true;
        }
        catch (Exception error)
        {
            if (last || batch.Count == 1)
            {
                foreach (var one in batch) one.Done.TrySetException(error);
            }

            return false;
        }
    }
}
