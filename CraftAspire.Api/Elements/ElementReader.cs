using CraftAspire.Api.Data;
using CraftAspire.Api.Sessions;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Elements;

/// <summary>Tells the story of an element to those who hold it or once held it.</summary>
internal sealed class ElementReader(GameDbContext database)
{
    /// <summary>Null when none of the caller's sessions ever held it, or it is hidden.</summary>
    public async Task<ElementDetails?> GetAsync(Caller caller, long known, CancellationToken cancellationToken)
    {
        // A button of old may mean an element that has become one with another.
        if (await database.FindShownAsync(known, cancellationToken) is not { } id)
            return null;

        var sessions = await HoldingSessions(caller, id, cancellationToken);
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
            await IsFavourite(caller, id, cancellationToken),
            await Recipes(ElementQueries.KnownRecipes, cancellationToken, id, sessions),
            await Recipes(ElementQueries.Lineage, cancellationToken, id),
            (await database.Database.SqlQueryRaw<long>(ElementQueries.TimesUsed, id).ToListAsync(cancellationToken)).Single());
    }

    /// <summary>The element of that name; null when there is none.</summary>
    public Task<long?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var key = ElementKey.Of(name);
        return database.Elements.Where(element => element.Key == key).Select(element => element.MergedIntoId ?? (long?)element.Id).SingleOrDefaultAsync(cancellationToken);
    }

    private Task<long[]> HoldingSessions(Caller caller, long id, CancellationToken cancellationToken) => database.SessionsOf(caller)
        .Where(session => database.SessionElements.Any(held => held.SessionId == session.Id && held.ElementId == id))
        .Select(session => session.Id)
        .ToArrayAsync(cancellationToken);

    private Task<bool> IsFavourite(Caller caller, long id, CancellationToken cancellationToken) => database.SessionsOf(caller).Active()
        .AnyAsync(session => database.SessionElements.Any(held => held.SessionId == session.Id && held.ElementId == id && held.IsFavourite), cancellationToken);

    private async Task<IReadOnlyList<Recipe>> Recipes(string statement, CancellationToken cancellationToken, params object[] parameters)
    {
        var lines = await database.Database.SqlQueryRaw<RecipeLine>(statement, parameters).ToListAsync(cancellationToken);
        return [.. lines.Select(line => line.ToRecipe())];
    }
}
