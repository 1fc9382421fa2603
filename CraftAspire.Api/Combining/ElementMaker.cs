using System.Diagnostics;
using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Settings;

namespace CraftAspire.Api.Combining;

/// <summary>Makes an unknown pair known: asks the model, writes what it said, tells the caches.</summary>
internal sealed class ElementMaker(RecipeBook book, SettingsBook settingsBook, Generator generator, IServiceScopeFactory scopes)
{
    /// <param name="command">Has an idempotency key.</param>
    /// <param name="state">What the table said to it: the caller has an active session that holds both.</param>
    /// <param name="calledOff">Stops the model; what it has said already is written.</param>
    public async Task<MakeOutcome> MakeAsync(CombineCommand command, TableState state, CancellationToken calledOff)
    {
        // Between the caller's look into the book and this making another one may have ended.
        if (book.IsInMemory(command.Pair) && await LookAgainAsync(command.Pair) is MakeOutcome.Known known)
            return known;

        var settings = await settingsBook.CurrentAsync(calledOff);

        // In the order of the pair, so that A + B and B + A are the same question.
        var (first, second) = command.FirstId == command.Pair.First ? (state.First!, state.Second!) : (state.Second!, state.First!);

        return await generator.GenerateAsync(first.Name, second.Name, settings, calledOff) switch
        {
            GenerationOutcome.Generated generated => await WriteAsync(new ElementDraft(command, state.PlayerId!.Value, state.SessionId!.Value, generated)),
            GenerationOutcome.NoGoodAnswer => new MakeOutcome.NoGoodAnswer(),
            GenerationOutcome.Unavailable unavailable => new MakeOutcome.Unavailable(unavailable.RetryAfter),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<MakeOutcome> WriteAsync(ElementDraft draft)
    {
        // A scope of its own: the making outlives the request that began it.
        await using var scope = scopes.CreateAsyncScope();
        var written = await scope.ServiceProvider.GetRequiredService<ElementWriter>().WriteAsync(draft, CancellationToken.None);

        if (written is not { Recipe: var recipe, IsDiscovery: var isDiscovery })
            return await LookAgainAsync(draft.Command.Pair);

        if (isDiscovery)
            Telemetry.Discoveries.Add(1);
        await book.RememberAsync(draft.Command.Pair, recipe);
        return new MakeOutcome.Known(recipe);
    }

    // Not in the caches: one of them may be wrong about the pair, which is how some come here.
    private async Task<MakeOutcome> LookAgainAsync(ElementPair pair)
    {
        var recipe = await book.FindStoredAsync(pair, CancellationToken.None);
        return recipe.RecipeId is 0 ? new MakeOutcome.Abandoned() : new MakeOutcome.Known(recipe);
    }
}
