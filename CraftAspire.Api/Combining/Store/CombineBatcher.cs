using CraftAspire.ServiceDefaults;

namespace CraftAspire.Api.Combining.Store;

/// <summary>Executes combinations in batches.</summary>
internal sealed class CombineBatcher(CombineStatement statement, TimeProvider time) : IAsyncDisposable
{
    /// <summary>Statements that run at once.</summary>
    public const int MostAtOnce = 3;

    private readonly Batcher<Entry> _batches = new(statement.ExecuteAsync)
    {
        Largest = 64,
        MostAtOnce = MostAtOnce,
        // Two statements at once cost nearly twice as much as one with the rows of both.
        Slow = TimeSpan.FromMilliseconds(25),
        Time = time,
        Owners = entry => entry.Asked.Caller is { ChatId: { } chat } caller
            ? [caller.TelegramId, chat]
            : [entry.Asked.Caller.TelegramId],
    };

    /// <summary>Checks the session and looks for a stored answer; writes nothing.</summary>
    public Task<StoreOutcome> LookAsync(AskedPair asked, CancellationToken cancellationToken) =>
        AskAsync(asked, known: null, cancellationToken);

    /// <summary>Gives the session the recipe's result, or returns the key's stored answer.</summary>
    public Task<StoreOutcome> GiveAsync(AskedPair asked, KnownPair known, CancellationToken cancellationToken) =>
        AskAsync(asked, known, cancellationToken);

    public ValueTask DisposeAsync() => _batches.DisposeAsync();

    private async Task<StoreOutcome> AskAsync(AskedPair asked, KnownPair? known, CancellationToken cancellationToken)
    {
        var entry = new Entry(asked, known);
        await _batches.AddAsync(entry, asking: null, cancellationToken);
        return entry.Outcome!;
    }

    /// <summary>One combination that waits for a statement.</summary>
    /// <param name="Known">Null only looks.</param>
    internal sealed record Entry(AskedPair Asked, KnownPair? Known)
    {
        /// <summary>Set by the statement.</summary>
        public StoreOutcome? Outcome { get; set; }
    }
}
