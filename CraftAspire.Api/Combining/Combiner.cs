using System.Diagnostics;
using CraftAspire.Api.Collection;
using CraftAspire.Api.Combining.Store;
using CraftAspire.Api.Elements;
using CraftAspire.Api.Players;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Combining;

/// <summary>One combination from the request to its answer: a known pair is given to the session, an unknown one is made first.</summary>
internal sealed class Combiner(
    ElementLookup elements,
    KnownPairs knownPairs,
    CombineBatcher store,
    Flights flights,
    RecipeMaker maker,
    DidYouMean suggestions,
    PlayerDirectory players)
{
    public async Task<CombineOutcome> CombineAsync(
        Caller caller, CombineRequest request, string? idempotencyKey, CancellationToken cancellationToken)
    {
        if (CombineRules.Check(request, idempotencyKey) is { } invalid)
            return invalid;

        var (first, second) = await elements.FindAsync(caller, request.First, request.Second, cancellationToken);
        var asked = new AskedPair(caller, request, first, second, idempotencyKey, Activity.Current?.TraceId.ToHexString() ?? "");
        var known = asked.Pair is { } pair ? await knownPairs.FindAsync(pair, cancellationToken) : null;

        return known is null
            ? await MakeAsync(asked, cancellationToken)
            : await GiveAsync(asked, known, cancellationToken);
    }

    private async Task<CombineOutcome> GiveAsync(AskedPair asked, KnownPair known, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (await store.GiveAsync(asked, known, cancellationToken))
            {
                case StoreOutcome.RecipeChanged:
                    // The cache forgets the pair but is not asked again: a cache that does not forget would repeat this for ever.
                    await knownPairs.ForgetAsync(asked.Pair!.Value);
                    if (await knownPairs.FindStoredAsync(asked.Pair.Value, cancellationToken) is not { } stored)
                        return await MakeAsync(asked, cancellationToken);
                    known = new KnownPair(stored, RecipeSource.Database);
                    break;
                case StoreOutcome.Changed:
                    break;
                case StoreOutcome.NewPlayer:
                    await players.EnsureAsync(asked.Caller.TelegramId, cancellationToken);
                    break;
                case var ended:
                    return await AnswerAsync(ended, asked, cancellationToken);
            }
        }
    }

    private async Task<CombineOutcome> MakeAsync(AskedPair asked, CancellationToken cancellationToken)
    {
        // A repeated transaction recognises its own first commit by the key, so a request without one gets one.
        var keyed = asked with { IdempotencyKey = asked.IdempotencyKey ?? $"auto:{Guid.NewGuid():n}" };

        while (true)
        {
            switch (await store.LookAsync(asked, cancellationToken))
            {
                case StoreOutcome.HoldsBoth held:
                    switch (await flights.JoinAsync(asked.Pair!.Value, calledOff => maker.MakeAsync(keyed, held, calledOff),
                        cancellationToken))
                    {
                        case MakeOutcome.Known made:
                            return await GiveAsync(keyed, new KnownPair(made.Recipe, RecipeSource.Generated), cancellationToken);
                        case MakeOutcome.NoGoodAnswer:
                            return new CombineOutcome.NoGoodAnswer();
                        case MakeOutcome.Unavailable unavailable:
                            return new CombineOutcome.GenerationUnavailable(unavailable.RetryAfter);
                        case MakeOutcome.OverBudget over when over.PlayerId == held.PlayerId:
                            return new CombineOutcome.OverBudget(over.RetryAfter);
                        case MakeOutcome.DayIsSpent spent:
                            return new CombineOutcome.DayIsSpent(spent.RetryAfter);
                        case MakeOutcome.OverBudget or MakeOutcome.Abandoned:
                            break;
                        default:
                            throw new UnreachableException();
                    }

                    break;
                case StoreOutcome.NewPlayer:
                    await players.EnsureAsync(asked.Caller.TelegramId, cancellationToken);
                    break;
                case var ended:
                    return await AnswerAsync(ended, asked, cancellationToken);
            }
        }
    }

    private async Task<CombineOutcome> AnswerAsync(StoreOutcome outcome, AskedPair asked, CancellationToken cancellationToken) =>
        outcome switch
        {
            StoreOutcome.Answered answered => new CombineOutcome.Made(answered.Combination),
            StoreOutcome.KeyReused => new CombineOutcome.IdempotencyKeyReused(),
            StoreOutcome.Hidden => new CombineOutcome.Hidden(),
            StoreOutcome.Blocked blocked => new CombineOutcome.Blocked(blocked.Block),
            StoreOutcome.NoActiveSession => new CombineOutcome.NoActiveSession(),
            StoreOutcome.NotHeld missing => await SuggestAsync(
                asked.Caller, missing.SessionId, missing.LacksFirst ? asked.Request.First : asked.Request.Second, cancellationToken),
            _ => throw new UnreachableException(),
        };

    private async Task<CombineOutcome> SuggestAsync(
        Caller caller, long sessionId, ElementReference missing, CancellationToken cancellationToken) =>
        new CombineOutcome.NotHeld(
            missing.ToString(), missing.Name is { } name ? await suggestions.SuggestAsync(caller, sessionId, name, cancellationToken) : []);
}
