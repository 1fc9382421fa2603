using CraftAspire.Api.Data;
using CraftAspire.Api.Elements;
using CraftAspire.Api.Game;
using CraftAspire.Api.Sessions;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Rerolling;

/// <summary>Reads what a pair makes and made before.</summary>
internal sealed class RecipeHistoryReader(GameDbContext database, ElementLookup elements)
{
    private const int MostEarlier = 100;

    /// <summary>The pair of two names; null when no element has one of them.</summary>
    public async Task<ElementPair?> PairAsync(string first, string second, CancellationToken cancellationToken)
    {
        var ids = (await elements.FindAsync(first, cancellationToken), await elements.FindAsync(second, cancellationToken));
        return ids is ({ } one, { } other) ? ElementPair.Of(one, other) : null;
    }

    /// <summary>Null when nobody has combined the two.</summary>
    public async Task<RecipeStory?> StoryAsync(ElementPair pair, CancellationToken cancellationToken)
    {
        var current = await database.Recipes.AsNoTracking()
            .SingleOrDefaultAsync(recipe => recipe.FirstId == pair.First && recipe.SecondId == pair.Second, cancellationToken);
        if (current is null)
            return null;

        var earlier = await database.RecipeHistory.AsNoTracking()
            .Where(replaced => replaced.RecipeId == current.Id)
            .OrderByDescending(replaced => replaced.Id)
            .Take(MostEarlier)
            .ToListAsync(cancellationToken);

        var ids = (long[])[pair.First, pair.Second, current.ResultId, .. earlier.Select(replaced => replaced.ResultId)];
        var named = await database.Elements.AsNoTracking()
            .Where(element => ids.Contains(element.Id))
            .ToDictionaryAsync(element => element.Id, cancellationToken);

        return new RecipeStory(
            named[pair.First].ToContract(),
            named[pair.Second].ToContract(),
            new(
                named[current.ResultId].ToContract(), current.Model, current.SettingsVersion, current.Temperature, current.Attempts,
                current.MadeAt, ReplacedAt: null, Reason: null),
            [.. earlier.Select(replaced => new RecipeVersion(
                named[replaced.ResultId].ToContract(), replaced.Model, replaced.SettingsVersion, replaced.Temperature, replaced.Attempts,
                replaced.MadeAt, replaced.ReplacedAt, replaced.Reason))]);
    }
}
