using CraftAspire.Api.Game;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Combining.Store;

/// <summary>Two elements that a player wants to combine.</summary>
/// <param name="Caller">The player, and the chat if one plays.</param>
/// <param name="Request">The two as they were asked for.</param>
/// <param name="FirstId">Null for a name that no element has.</param>
/// <param name="SecondId">Null for a name that no element has.</param>
/// <param name="IdempotencyKey">Stores the answer for repeats; null when the caller sent none.</param>
/// <param name="TraceId">The request's; part of the answer.</param>
internal sealed record AskedPair(
    Caller Caller, CombineRequest Request, long? FirstId, long? SecondId, string? IdempotencyKey, string TraceId)
{
    /// <summary>Null when one of the two does not exist.</summary>
    public ElementPair? Pair { get; } = FirstId is { } first && SecondId is { } second ? ElementPair.Of(first, second) : null;
}

/// <summary>What a pair makes, as the caches store it.</summary>
internal sealed record KnownRecipe(long RecipeId, long ResultId);

/// <summary>A recipe and the source that knew it.</summary>
internal sealed record KnownPair(KnownRecipe Recipe, RecipeSource Source);

/// <summary>What the database answers to an <see cref="AskedPair"/>.</summary>
internal abstract record StoreOutcome
{
    private StoreOutcome()
    {
    }

    /// <summary>The session has the result, or the key has a stored answer.</summary>
    public sealed record Answered(Combination Combination) : StoreOutcome;

    /// <summary>The session holds both elements, and no recipe was given.</summary>
    public sealed record HoldsBoth(long PlayerId, long SessionId, Element First, Element Second) : StoreOutcome;

    /// <summary>The key's stored answer is for another pair.</summary>
    public sealed record KeyReused : StoreOutcome;

    /// <summary>The pair makes a hidden element.</summary>
    public sealed record Hidden : StoreOutcome;

    /// <summary>A ban or a mute is in force.</summary>
    public sealed record Blocked(Block Block) : StoreOutcome;

    public sealed record NoActiveSession : StoreOutcome;

    /// <summary>The session lacks the first element, or else the second.</summary>
    public sealed record NotHeld(long SessionId, bool LacksFirst) : StoreOutcome;

    /// <summary>The chat has a session, but the caller has never played: their row is missing.</summary>
    public sealed record NewPlayer : StoreOutcome;

    /// <summary>The pair has another recipe than the given one, or none.</summary>
    public sealed record RecipeChanged : StoreOutcome;

    /// <summary>Another transaction was faster by a moment: asked again, the database sees what it did.</summary>
    public sealed record Changed : StoreOutcome;
}
