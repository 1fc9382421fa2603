using CraftAspire.Api.Data;
using CraftAspire.Api.Paging;
using CraftAspire.Api.Sessions;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Elements;

/// <summary>Reads the details of an element for callers that hold it or once held it.</summary>
internal sealed class ElementReader(GameDbContext database, ElementLookup lookup)
{
    /// <summary>Null when none of the caller's sessions ever held it, or it is hidden.</summary>
    public async Task<ElementDetails?> GetAsync(Caller caller, long known, CancellationToken cancellationToken)
    {
        // The id of an old button may belong to a merged element.
        if (await lookup.FindShownAsync(known, cancellationToken) is not { } id)
            return null;

        var sessions = await HoldingSessionsAsync(caller, id, cancellationToken);
        if (sessions.Length is 0)
            return null;

        var birth = await (
            from element in database.Elements
            where element.Id == id
            join player in database.Players on element.DiscovererId equals player.Id into discoverers
            from discoverer in discoverers.DefaultIfEmpty()
            select new { Element = element, discoverer.Name, IsCaller = discoverer != null && discoverer.TelegramId == caller.TelegramId })
            .AsNoTracking()
            .SingleAsync(cancellationToken);

        return new ElementDetails(
            birth.Element.ToContract(),
            birth.Element.IsBase,
            birth.Name,
            birth.IsCaller,
            birth.Element.DiscoveredAt,
            await IsFavouriteAsync(caller, id, cancellationToken),
            await RecipesAsync(ElementQueries.KnownRecipes, cancellationToken, id, sessions),
            await RecipesAsync(ElementQueries.Lineage, cancellationToken, id),
            (await database.Database.SqlQueryRaw<long>(ElementQueries.TimesUsed, id).ToListAsync(cancellationToken)).Single());
    }

    /// <summary>
    /// Recipes that the caller's own sessions have tried, by which it is made or in which it is an input. What others found stays theirs.
    /// </summary>
    public async Task<Page<Recipe>> TriedAsync(Caller caller, long id, bool isInput, PageRequest page, CancellationToken cancellationToken)
    {
        var sessions = await database.SessionsOf(caller).Select(session => session.Id).ToArrayAsync(cancellationToken);
        var recipes = await database.Database
            .SqlQueryRaw<TriedRecipe>(
                isInput ? ElementQueries.Uses : ElementQueries.Recipes, id, sessions, page.After ?? 0, page.Limit + 1)
            .ToListAsync(cancellationToken);

        return page.Cut(recipes, recipe => recipe.RecipeId).MapItems(recipe => recipe.ToRecipe());
    }

    private Task<long[]> HoldingSessionsAsync(Caller caller, long id, CancellationToken cancellationToken) => database.SessionsOf(caller)
        .Where(session => database.SessionElements.Any(held => held.SessionId == session.Id && held.ElementId == id))
        .Select(session => session.Id)
        .ToArrayAsync(cancellationToken);

    private Task<bool> IsFavouriteAsync(Caller caller, long id, CancellationToken cancellationToken) => database.SessionsOf(caller).Active()
        .AnyAsync(
            session => database.SessionElements.Any(held => held.SessionId == session.Id && held.ElementId == id && held.IsFavourite),
            cancellationToken);

    private async Task<IReadOnlyList<Recipe>> RecipesAsync(
        string statement, CancellationToken cancellationToken, params object[] parameters)
    {
        var lines = await database.Database.SqlQueryRaw<RecipeLine>(statement, parameters).ToListAsync(cancellationToken);
        return [.. lines.Select(line => line.ToRecipe())];
    }
}
