using System.Diagnostics;
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
    private readonly Channel<Waiting> waiting = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Lock gate = new();
    private Task? writer;

    /// <summary>Writes the entry; faults when its transaction failed, and then it is not written.</summary>
    /// <param name="entry">What to write.</param>
    /// <param name="asking">The span that it is written for, where that is not the current one.</param>
    public Task Add(T entry, Activity? asking = null)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!waiting.Writer.TryWrite(new Waiting(entry, done, asking ?? Activity.Current))) return Task.FromException(new ObjectDisposedException(nameof(GroupCommit<>)));
        if (writer is null)
        {
            // It writes for all, so it must not run in the context of whoever came first.
            using (ExecutionContext.SuppressFlow())
            {
                lock (gate) writer ??= Task.Run(WriteAll);
            }
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
        var batch = new List<Waiting>();
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

    private async Task<bool> TryWrite(List<Waiting> batch, bool last = false)
    {
        // The transaction belongs to the trace of who came first; the others' traces link to it.
        Activity.Current = batch[0].Asking;
        if (batch[0].Asking is { } asking)
        {
            foreach (var other in batch.Skip(1)) other.Asking?.AddLink(new ActivityLink(asking.Context));
        }

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

    private sealed record Waiting(T Entry, TaskCompletionSource Done, Activity? Asking);
}
