using System.Diagnostics;
using CraftAspire.Api.Collection;
using CraftAspire.Api.Players;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Combining;

/// <summary>One combination from the request to its answer.</summary>
internal sealed class Combiner(
    ElementFinder finder, RecipeBook book, CraftingTable table, Flights flights, ElementMaker maker, DidYouMean suggestions, PlayerDirectory players)
{
    public async Task<CombineOutcome> CombineAsync(Caller caller, CombineRequest request, string? idempotencyKey, CancellationToken cancellationToken)
    {
        if (CombineRules.Check(request, idempotencyKey) is { } invalid)
            return invalid;

        var (first, second) = await finder.FindAsync(request, cancellationToken);
        var traceId = Activity.Current?.TraceId.ToHexString() ?? "";
        var command = new CombineCommand(caller, first ?? 0, second ?? 0, idempotencyKey, traceId);

        var (recipe, source) = first is null || second is null ? default : await book.FindAsync(command.Pair, cancellationToken);
        return recipe.RecipeId is 0
            ? await MakeAsync(command, request, cancellationToken)
            : await PutAsync(command, request, recipe, source, cancellationToken);
    }

    private async Task<CombineOutcome> PutAsync(
        CombineCommand command, CombineRequest request, KnownRecipe recipe, RecipeSource source, CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = await table.PutAsync(command, recipe, source, cancellationToken);
            if (state.LostTheRecipe)
            {
                // A cache is wrong about the pair, so it has to forget; but it is not asked again: one that does not forget would send us here without end.
                await book.ForgetAsync(command.Pair);
                var stored = await book.FindStoredAsync(command.Pair, cancellationToken);
                return stored.RecipeId is 0
                    ? await MakeAsync(command, request, cancellationToken)
                    : await PutAsync(command, request, stored, RecipeSource.Database, cancellationToken);
            }

            if (await AnswerAsync(command, request, state, cancellationToken) is { } outcome)
                return outcome;
        }
    }

    private async Task<CombineOutcome> MakeAsync(CombineCommand command, CombineRequest request, CancellationToken cancellationToken)
    {
        // The key by which a repeated transaction knows its own first commit; a caller that sent none gets one.
        var keyed = command with { IdempotencyKey = command.IdempotencyKey ?? $"auto:{Guid.NewGuid():n}" };

        while (true)
        {
            var state = await table.LookAsync(command, cancellationToken);
            if (state is not { SessionId: not null, PlayerId: not null, HoldsFirst: true, HoldsSecond: true, Block: null })
            {
                if (await AnswerAsync(command, request, state, cancellationToken) is { } outcome)
                    return outcome;
                continue;
            }

            switch (await flights.JoinAsync(command.Pair, calledOff => maker.MakeAsync(keyed, state, calledOff), cancellationToken))
            {
                case MakeOutcome.Known known:
                    return await PutAsync(keyed, request, known.Recipe, RecipeSource.Generated, cancellationToken);
                case MakeOutcome.NoGoodAnswer:
                    return new CombineOutcome.NoGoodAnswer();
                case MakeOutcome.Unavailable unavailable:
                    return new CombineOutcome.GenerationUnavailable(unavailable.RetryAfter);
                case MakeOutcome.Abandoned:
                    continue;
                default:
                    throw new UnreachableException();
            }
        }
    }

    // Null: the state has changed under our feet, or has been mended; look again.
    private async Task<CombineOutcome?> AnswerAsync(CombineCommand command, CombineRequest request, TableState state, CancellationToken cancellationToken)
    {
        if (state.Answer is { } answer)
        {
            if (state.IsHidden)
                return new CombineOutcome.Hidden();
            return ElementPair.Of(answer.First.Id, answer.Second.Id) == command.Pair
                ? new CombineOutcome.Made(answer)
                : new CombineOutcome.IdempotencyKeyReused();
        }

        if (state.Block is { } block)
            return new CombineOutcome.Blocked(block);
        if (state.LostTheKey)
            return null;

        // Somebody taps the board of a group for the first time.
        if (state is { PlayerId: null, SessionId: not null })
        {
            await players.EnsureAsync(command.Caller.TelegramId, cancellationToken);
            return null;
        }

        if (state.SessionId is not { } session)
            return new CombineOutcome.NoActiveSession();

        if (state is { HoldsFirst: true, HoldsSecond: true })
            return state.IsHidden ? new CombineOutcome.Hidden() : null;

        var missing = state.HoldsFirst ? request.Second : request.First;
        var didYouMean = missing.Name is { } name ? await suggestions.SuggestAsync(session, name, cancellationToken) : [];
        return new CombineOutcome.NotHeld(missing.ToString(), didYouMean);
    }
}
