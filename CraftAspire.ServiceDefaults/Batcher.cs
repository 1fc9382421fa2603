using System.Data.Common;
using System.Diagnostics;
using System.Text;

namespace CraftAspire.ServiceDefaults;

/// <summary>
/// Batches entries that arrive while a statement runs, so an entry costs less the busier the service is. A single entry is never delayed.
/// An awaited entry is on disk.
/// </summary>
/// <param name="execute">Executes one statement or transaction for a batch.</param>
public sealed class Batcher<T>(Func<IReadOnlyList<T>, Task> execute) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Waiting> _waiting = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;
    private bool _isClosed;

    /// <summary>Most entries of one batch.</summary>
    public int Largest { get; init; } = 500;

    /// <summary>Most batches at once. A further one starts only when more entries wait than one takes, or when one is slow.</summary>
    public int MostAtOnce { get; init; } = 1;

    /// <summary>How long a batch may take until a further one starts. Infinite by default.</summary>
    public TimeSpan Slow { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>Measures <see cref="Slow"/>.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whose entry it is. A batch holds one entry of each owner: a statement does not see its own writes.</summary>
    public Func<T, IReadOnlyCollection<long>> Owners { get; init; } = _ => [];

    /// <summary>Adds an entry. It fails when its batch fails, and then it is not written.</summary>
    /// <param name="entry">What to write.</param>
    /// <param name="asking">The span that it is written for. Null = the current one.</param>
    /// <param name="cancellationToken">Withdraws an entry that still waits; ends the waiting for one that does not.</param>
    public Task AddAsync(T entry, Activity? asking = null, CancellationToken cancellationToken = default)
    {
        var waiting = new Waiting(entry, asking ?? Activity.Current, cancellationToken);
        lock (_gate)
        {
            if (_isClosed)
                return Task.FromException(new ObjectDisposedException(nameof(Batcher<>)));
            _waiting.AddLast(waiting);
            if (_running is 0 || _waiting.Count > Largest)
                StartRunner();
        }

        return waiting.Done.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Takes no more entries and waits for those that it has.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
            if (_running is 0)
                return;
        }

        await _ended.Task;
    }

    // A runner serves many callers, so it must not run in the execution context of one of them.
    private void StartRunner()
    {
        if (_running == MostAtOnce)
            return;

        _running++;
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(RunAsync);
    }

    private async Task RunAsync()
    {
        while (TakeBatch() is { Count: > 0 } batch)
            await ServeAsync(batch);
    }

    private void StartRunnerForWaiting()
    {
        lock (_gate)
        {
            if (_waiting.Count > 0)
                StartRunner();
        }
    }

    // An empty batch ends the runner.
    private List<Waiting> TakeBatch()
    {
        lock (_gate)
        {
            var batch = new List<Waiting>();
            var owners = new HashSet<long>();
            for (var node = _waiting.First; node is not null && batch.Count < Largest;)
            {
                var (current, entry) = (node, node.Value);
                node = node.Next;
                if (entry.CancellationToken.IsCancellationRequested)
                {
                    _waiting.Remove(current);
                    continue;
                }

                var own = Owners(entry.Entry);
                if (own.Any(owners.Contains))
                    continue;

                _waiting.Remove(current);
                owners.UnionWith(own);
                batch.Add(entry);
            }

            if (batch.Count is 0 && --_running is 0 && _isClosed)
                _ended.TrySetResult();
            return batch;
        }
    }

    private async Task ServeAsync(List<Waiting> batch)
    {
        // The batch belongs to the trace of its first caller. The traces of the others link to it.
        Activity.Current = batch[0].Asking;
        if (batch[0].Asking is { } first)
        {
            foreach (var other in batch.Skip(1))
                other.Asking?.AddLink(new ActivityLink(first.Context));
        }

        try
        {
            await using var slow = Slow == Timeout.InfiniteTimeSpan
                ? null
                : Time.CreateTimer(_ => StartRunnerForWaiting(), state: null, Slow, Slow);
            await execute([.. batch.Select(waiting => waiting.Entry)]);
            foreach (var waiting in batch)
                waiting.Done.TrySetResult();
        }
        catch (Exception refusal) when (batch.Count > 1 && IsRefusal(refusal))
        {
            // An entry that the database refuses must not fail the others. After a lost connection each of them would fail again.
            foreach (var single in batch)
                await ServeAsync([single]);
        }
        catch (Exception failure)
        {
            foreach (var waiting in batch)
                waiting.Done.TrySetException(failure);
        }
    }

    // Classes 22 (data exception) and 23 (violated constraint) of SQLSTATE, or a value that the driver itself cannot write.
    private static bool IsRefusal(Exception error) =>
        error is DbException { SqlState: ['2', '2' or '3', ..] } or EncoderFallbackException or InvalidCastException
        || (error.InnerException is { } inner && IsRefusal(inner));

    private sealed record Waiting(T Entry, Activity? Asking, CancellationToken CancellationToken)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
