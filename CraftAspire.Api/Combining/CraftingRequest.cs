using System.Diagnostics;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Combining;

/// <summary>One combination that waits for its turn at the <see cref="CraftingTable"/>.</summary>
/// <param name="Command">Who asks, and which two.</param>
/// <param name="Recipe">What they make; a recipe id of 0 only looks.</param>
/// <param name="Source">Who knew the recipe.</param>
/// <param name="CancellationToken">Whoever left before their turn is not served.</param>
internal sealed record CraftingRequest(CombineCommand Command, KnownRecipe Recipe, RecipeSource Source, CancellationToken CancellationToken)
{
    private readonly TaskCompletionSource<TableState> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The span that asks.</summary>
    public Activity? Asking { get; } = Activity.Current;

    public Task<TableState> Done => _done.Task;

    public void Answer(TableState state) => _done.TrySetResult(state);

    public void Fail(Exception failure) => _done.TrySetException(failure);
}
