using System.Diagnostics;
using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Tokens;
using Npgsql;

namespace CraftAspire.Api.Combining.Store;

/// <summary>
/// Batches combinations that arrive while a statement runs, so a combination costs less the busier the game is. A single combination is
/// never delayed.
/// </summary>
internal sealed class CombineBatcher(CombineStatement statement, TimeProvider time)
{
    /// <summary>Statements that run at once.</summary>
    public const int MostAtOnce = 3;

    private const int LargestBatch = 64;

    // Two statements at once cost nearly twice as much as one with the rows of both. A further one starts only when more combinations wait
    // than one statement takes, or when the running one takes this long.
    private static readonly TimeSpan SlowStatement = TimeSpan.FromMilliseconds(25);

    private readonly Lock _gate = new();
    private readonly LinkedList<Entry> _waiting = new();
    private int _running;

    /// <summary>Checks the session and looks for a stored answer; writes nothing.</summary>
    public Task<StoreOutcome> LookAsync(AskedPair asked, CancellationToken cancellationToken) =>
        AskAsync(asked, known: null, cancellationToken);

    /// <summary>Gives the session the recipe's result, or returns the key's stored answer.</summary>
    public Task<StoreOutcome> GiveAsync(AskedPair asked, KnownPair known, CancellationToken cancellationToken) =>
        AskAsync(asked, known, cancellationToken);

    private Task<StoreOutcome> AskAsync(AskedPair asked, KnownPair? known, CancellationToken cancellationToken)
    {
        var entry = new Entry(asked, known, cancellationToken);
        lock (_gate)
        {
            _waiting.AddLast(entry);
            if (_running is 0 || _waiting.Count > LargestBatch)
                StartRunner();
        }

        return entry.Answer.WaitAsync(cancellationToken);
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
    private List<Entry> TakeBatch()
    {
        lock (_gate)
        {
            var batch = new List<Entry>();
            var owners = new HashSet<long>();
            for (var node = _waiting.First; node is not null && batch.Count < LargestBatch;)
            {
                var (entry, current, caller) = (node.Value, node, node.Value.Asked.Caller);
                node = node.Next;

                if (entry.IsCancelled)
                {
                    _waiting.Remove(current);
                    continue;
                }

                // At most one for each player and each chat: a statement does not see its own writes, so a second one would miss the first.
                if (owners.Contains(caller.TelegramId) || (caller.ChatId is { } chat && owners.Contains(chat)))
                    continue;

                _waiting.Remove(current);
                owners.Add(caller.TelegramId);
                owners.Add(caller.ChatId ?? caller.TelegramId);
                batch.Add(entry);
            }

            if (batch.Count is 0)
                _running--;
            return batch;
        }
    }

    private async Task ServeAsync(List<Entry> batch)
    {
        // The statement belongs to the trace of the first caller. The traces of the others link to it.
        Activity.Current = batch[0].Caller;
        if (batch[0].Caller is { } first)
        {
            foreach (var other in batch.Skip(1))
                other.Caller?.AddLink(new ActivityLink(first.Context));
        }

        using var slow = time.CreateTimer(_ => StartRunnerForWaiting(), state: null, SlowStatement, SlowStatement);
        try
        {
            var outcomes = await statement.ExecuteAsync(batch);
            for (var number = 0; number < batch.Count; number++)
                batch[number].Complete(outcomes[number]);
        }
        catch (PostgresException refused) when (batch.Count > 1 && !refused.IsTransient)
        {
            // One combination that Postgres refuses must not fail the others of its batch.
            foreach (var single in batch)
                await ServeAsync([single]);
        }
        catch (Exception failure)
        {
            foreach (var entry in batch)
                entry.Fail(failure);
        }
    }

    /// <summary>One combination that waits for a statement.</summary>
    internal sealed class Entry(AskedPair asked, KnownPair? known, CancellationToken cancellationToken)
    {
        private readonly TaskCompletionSource<StoreOutcome> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public AskedPair Asked => asked;

        /// <summary>Null only looks.</summary>
        public KnownPair? Known => known;

        public bool IsCancelled => cancellationToken.IsCancellationRequested;

        /// <summary>The span that asks.</summary>
        public Activity? Caller { get; } = Activity.Current;

        public Task<StoreOutcome> Answer => _answer.Task;

        public void Complete(StoreOutcome outcome) => _answer.TrySetResult(outcome);

        public void Fail(Exception failure) => _answer.TrySetException(failure);

        public void Deconstruct(out AskedPair asking, out KnownPair? knownPair) => (asking, knownPair) = (asked, known);
    }
}
