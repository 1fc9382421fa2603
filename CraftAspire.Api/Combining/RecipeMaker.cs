using System.Diagnostics;
using CraftAspire.Api.Combining.Budgets;
using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Combining.Store;
using CraftAspire.Api.Game;
using CraftAspire.Api.Secrets;
using CraftAspire.Api.Settings;

namespace CraftAspire.Api.Combining;

/// <summary>Makes an unknown pair known: asks the model, writes the answer and updates the caches.</summary>
internal sealed class RecipeMaker(
    KnownPairs knownPairs,
    SettingsReader settings,
    PlayerBudgets budgets,
    AccountMark marks,
    Generator generator,
    IServiceScopeFactory scopes)
{
    private const int OwnerLength = 8;

    /// <param name="asked">Has an idempotency key.</param>
    /// <param name="held">The session that asked and its two elements.</param>
    /// <param name="cancellationToken">Stops the model. An answer that is already there is still written.</param>
    public async Task<MakeOutcome> MakeAsync(AskedPair asked, StoreOutcome.HoldsBoth held, CancellationToken cancellationToken)
    {
        var pair = asked.Pair!.Value;

        // Another flight for the pair may have ended since the caller looked.
        if (knownPairs.IsInMemory(pair) && await FindStoredAsync(pair) is MakeOutcome.Known known)
            return known;

        // The model reads the names in the pair's order, so A + B and B + A are the same question.
        var (first, second) = held.First.Id == pair.First ? (held.First, held.Second) : (held.Second, held.First);
        var current = await settings.CurrentAsync(cancellationToken);
        var budget = await budgets.EnterAsync(held.PlayerId, cancellationToken);
        if (budget is BudgetOutcome.Exhausted exhausted)
            return new MakeOutcome.OverBudget(held.PlayerId, exhausted.RetryAfter);

        using var place = ((BudgetOutcome.Granted)budget).Place;
        var owner = Convert.ToHexStringLower(marks.Of(held.PlayerId).AsSpan(0, OwnerLength));
        return await generator.GenerateAsync(first.Name, second.Name, current, cancellationToken, owner: owner) switch
        {
            GenerationOutcome.Generated generated => await WriteAsync(new NewRecipe(asked, pair, held.PlayerId, held.SessionId, generated)),
            GenerationOutcome.NoGoodAnswer => new MakeOutcome.NoGoodAnswer(),
            GenerationOutcome.DayIsSpent spent => new MakeOutcome.DayIsSpent(spent.RetryAfter),
            GenerationOutcome.Unavailable unavailable => new MakeOutcome.Unavailable(unavailable.RetryAfter),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<MakeOutcome> WriteAsync(NewRecipe recipe)
    {
        // The recipe outlives the request that asked for it, so it has a scope of its own and cannot be cancelled.
        await using var scope = scopes.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<RecipeWriter>().WriteAsync(recipe, CancellationToken.None);
        if (outcome is not WriteOutcome.Written written)
            return await FindStoredAsync(recipe.Pair);

        if (written.IsDiscovery)
            Telemetry.Discoveries.Add(1);
        await knownPairs.RememberAsync(recipe.Pair, written.Recipe);
        return new MakeOutcome.Known(written.Recipe);
    }

    // Asks the database: a wrong cache is one of the reasons to be here.
    private async Task<MakeOutcome> FindStoredAsync(ElementPair pair) =>
        await knownPairs.FindStoredAsync(pair, CancellationToken.None) is { } recipe
            ? new MakeOutcome.Known(recipe)
            : new MakeOutcome.Abandoned();
}

/// <summary>How the making of an unknown pair ended, for everybody who waited for it.</summary>
internal abstract record MakeOutcome
{
    private MakeOutcome()
    {
    }

    /// <summary>The pair has a recipe, written now or meanwhile by another process.</summary>
    public sealed record Known(KnownRecipe Recipe) : MakeOutcome;

    /// <summary>No answer of the model passed the checks.</summary>
    public sealed record NoGoodAnswer : MakeOutcome;

    /// <summary>The player who asked has used up their share. Another player may begin again.</summary>
    public sealed record OverBudget(long PlayerId, TimeSpan RetryAfter) : MakeOutcome;

    /// <summary>The day's calls of the model are used up.</summary>
    public sealed record DayIsSpent(TimeSpan RetryAfter) : MakeOutcome;

    /// <summary>The model does not answer.</summary>
    public sealed record Unavailable(TimeSpan RetryAfter) : MakeOutcome;

    /// <summary>Nothing was written because the player who began it is gone. Another player may begin again.</summary>
    public sealed record Abandoned : MakeOutcome;
}
