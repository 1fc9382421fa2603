using CraftAspire.Api.Combining;
using CraftAspire.Api.Data;
using CraftAspire.Api.Sessions;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Rerolling;

/// <summary>What a pair makes and made before.</summary>
internal sealed class RecipeArchive(GameDbContext database)
{
    private const int MostEarlier = 100;

    /// <summary>The pair of two names; one that was merged means what it became. Null when one of them is no element's.</summary>
    public async Task<ElementPair?> PairAsync(string first, string second, CancellationToken cancellationToken)
    {
        var keys = (string[])[ElementKey.Of(first), ElementKey.Of(second)];
        var ids = await database.Elements.Where(element => keys.Contains(element.Key)).ToDictionaryAsync(element => element.Key, element => element.MergedIntoId ?? element.Id, cancellationToken);
        return ids.TryGetValue(keys[0], out var one) && ids.TryGetValue(keys[1], out var other) ? ElementPair.Of(one, other) : null;
    }

    /// <summary>Null when nobody has combined the two.</summary>
    public async Task<RecipeStory?> StoryAsync(ElementPair pair, CancellationToken cancellationToken)
    {
        var current = await database.Recipes.AsNoTracking().SingleOrDefaultAsync(recipe => recipe.FirstId == pair.First && recipe.SecondId == pair.Second, cancellationToken);
        if (current is null)
            return null;

        var earlier = await database.RecipeHistory.AsNoTracking()
            .Where(replaced => replaced.RecipeId == current.Id)
            .OrderByDescending(replaced => replaced.Id)
            .Take(MostEarlier)
            .ToListAsync(cancellationToken);

        var ids = (long[])[pair.First, pair.Second, current.ResultId, .. earlier.Select(replaced => replaced.ResultId)];
        var elements = await database.Elements.AsNoTracking().Where(element => ids.Contains(element.Id)).ToDictionaryAsync(element => element.Id, cancellationToken);

        return new RecipeStory(
            elements[pair.First].ToContract(),
            elements[pair.Second].ToContract(),
            new(elements[current.ResultId].ToContract(), current.Model, current.SettingsVersion, current.Temperature, current.Attempts, current.MadeAt, null, null),
            [.. earlier.Select(replaced => new RecipeVersion(
                elements[replaced.ResultId].ToContract(), replaced.Model, replaced.SettingsVersion, replaced.Temperature, replaced.Attempts,
                replaced.MadeAt, replaced.ReplacedAt, replaced.Reason))]);
    }
}
