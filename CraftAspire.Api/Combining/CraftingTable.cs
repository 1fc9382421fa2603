using System.Diagnostics;
using CraftAspire.Contracts;
using Npgsql;

namespace CraftAspire.Api.Combining;

/// <summary>
/// Puts two elements on the table of the active session. Whoever comes while a statement is under way shares the next one with the
/// others who wait: the busier the game, the less a combination costs, and a lone one waits for nobody.
/// </summary>
internal sealed class CraftingTable(CraftingStatement statement, TimeProvider time)
{
    private const int Seats = 3;
    private const int MostInBatch = 64;

    // Two statements at once cost nearly twice as much as one with the rows of both. So another seat is taken only when more wait than
    // one statement takes, or when one takes so long that it must not hold up everybody.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(25);

    private readonly Lock _gate = new();
    private readonly LinkedList<CraftingRequest> _waiting = new();
    private int _taken;

    /// <summary>Checks the session and looks for an earlier answer; makes nothing.</summary>
    public Task<TableState> LookAsync(CombineCommand command, CancellationToken cancellationToken) =>
        PutAsync(command, default, default, cancellationToken);

    /// <summary>Makes what the recipe says, or returns the earlier answer to the same key.</summary>
    public Task<TableState> PutAsync(CombineCommand command, KnownRecipe recipe, RecipeSource source, CancellationToken cancellationToken)
    {
        var request = new CraftingRequest(command, recipe, source, cancellationToken);
        lock (_gate)
        {
            _waiting.AddLast(request);
            if (_taken is 0 || _waiting.Count > MostInBatch)
                TakeSeat();
        }

        return request.Done.WaitAsync(cancellationToken);
    }

    // Serves whoever comes as long as somebody waits, so it must not run in the context of one of them.
    private void TakeSeat()
    {
        if (_taken == Seats)
            return;

        _taken++;
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(ServeAsync);
    }

    private async Task ServeAsync()
    {
        while (NextBatch() is { } batch)
            await ServeAsync(batch);
    }

    private void HelpWhoWaits()
    {
        lock (_gate)
        {
            if (_waiting.Count > 0)
                TakeSeat();
        }
    }

    // Null when nobody waits: the seat is free again.
    private List<CraftingRequest>? NextBatch()
    {
        lock (_gate)
        {
            var batch = new List<CraftingRequest>();
            var present = new HashSet<long>();
            for (var node = _waiting.First; node is not null && batch.Count < MostInBatch;)
            {
                var (request, here, caller) = (node.Value, node, node.Value.Command.Caller);
                node = node.Next;

                // One for each player and each chat: what a statement writes it does not see, so a second one would not know the first.
                if (!request.CancellationToken.IsCancellationRequested
                    && (present.Contains(caller.TelegramId) || (caller.ChatId is { } chat && present.Contains(chat))))
                {
                    continue;
                }

                _waiting.Remove(here);
                if (request.CancellationToken.IsCancellationRequested)
                    continue;
                present.Add(caller.TelegramId);
                present.Add(caller.ChatId ?? caller.TelegramId);
                batch.Add(request);
            }

            if (batch.Count > 0)
                return batch;
            _taken--;
            return null;
        }
    }

    private async Task ServeAsync(List<CraftingRequest> batch)
    {
        // The statement belongs to the trace of who came first; the others' traces link to it.
        Activity.Current = batch[0].Asking;
        foreach (var other in batch.Skip(1))
        {
            if (batch[0].Asking is { } asking)
                other.Asking?.AddLink(new ActivityLink(asking.Context));
        }

        using var impatience = time.CreateTimer(_ => HelpWhoWaits(), state: null, Patience, Patience);
        try
        {
            var states = await statement.ExecuteAsync(batch);
            for (var number = 0; number < batch.Count; number++)
                batch[number].Answer(states[number]);
        }
        catch (PostgresException refused) when (batch.Count > 1 && !refused.IsTransient)
        {
            // One that the database refuses must not take its neighbours with it.
            foreach (var single in batch)
                await ServeAsync([single]);
        }
        catch (Exception failure)
        {
            foreach (var request in batch)
                request.Fail(failure);
        }
    }
}
