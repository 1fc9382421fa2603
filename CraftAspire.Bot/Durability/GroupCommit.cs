using System.Diagnostics;
using System.Threading.Channels;

namespace CraftAspire.Bot.Durability;

/// <summary>
/// Batches entries that arrive while a transaction runs. A single entry is never delayed. Awaiting an entry waits until it is on disk.
/// </summary>
/// <param name="write">Writes a batch in one transaction.</param>
/// <param name="isRefusal">
/// Whether the database refused the data of an entry. Only then is each entry of the batch tried alone: a lost connection would fail every
/// one of them again.
/// </param>
/// <param name="limit">Most entries in one transaction.</param>
internal sealed class GroupCommit<T>(
    Func<IReadOnlyList<T>, CancellationToken, Task> write, Func<Exception, bool> isRefusal, int limit = 500) : IAsyncDisposable
{
    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Lock _gate = new();
    private Task? _writer;

    /// <summary>Writes the entry; faults when its transaction failed, and then it is not written.</summary>
    /// <param name="entry">What to write.</param>
    /// <param name="asking">The span that it is written for, where that is not the current one.</param>
    public Task AddAsync(T entry, Activity? asking = null)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_waiting.Writer.TryWrite(new Waiting(entry, done, asking ?? Activity.Current)))
            return Task.FromException(new ObjectDisposedException(nameof(GroupCommit<>)));
        if (_writer is null)
        {
            // The writer serves all callers, so it must not run in the execution context of one of them.
            using (ExecutionContext.SuppressFlow())
            {
                lock (_gate) _writer ??= Task.Run(WriteAllAsync);
            }
        }

        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        if (_writer is not null) await _writer;
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<Waiting>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < limit && _waiting.Reader.TryRead(out var next)) batch.Add(next);
            if (await TryWriteAsync(batch) is { } error)
            {
                // An entry that the database refuses must not fail the others of its batch.
                if (batch.Count > 1 && isRefusal(error)) await WriteEachAsync(batch);
                else Fail(batch, error);
            }

            batch.Clear();
        }
    }

    private async Task WriteEachAsync(List<Waiting> batch)
    {
        foreach (var single in batch)
        {
            if (await TryWriteAsync([single]) is { } error) Fail([single], error);
        }
    }

    private async Task<Exception?> TryWriteAsync(List<Waiting> batch)
    {
        // The transaction belongs to the trace of the first caller. The traces of the others link to it.
        Activity.Current = batch[0].Asking;
        if (batch[0].Asking is { } asking)
        {
            foreach (var other in batch.Skip(1)) other.Asking?.AddLink(new ActivityLink(asking.Context));
        }

        try
        {
            await write([.. batch.Select(one => one.Entry)], CancellationToken.None);
            foreach (var one in batch) one.Done.TrySetResult();
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }

    private static void Fail(List<Waiting> batch, Exception error)
    {
        foreach (var one in batch) one.Done.TrySetException(error);
    }

    private sealed record Waiting(T Entry, TaskCompletionSource Done, Activity? Asking);
}
