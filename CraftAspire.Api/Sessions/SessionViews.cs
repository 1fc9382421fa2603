using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Sessions;

/// <summary>Turns rows into the contract's records.</summary>
internal static class SessionViews
{
    public static IQueryable<Session> AsSessions(this IQueryable<GameSessionRow> sessions, GameDbContext database) =>
        sessions.Select(session => new Session(
            session.Id,
            session.StartedAt,
            session.EndedAt,
            database.SessionElements.Count(held => held.SessionId == session.Id
                && !database.Elements.Any(hidden => hidden.Id == held.ElementId && hidden.HiddenAt != null)),
            database.SessionElements.Count(held => held.SessionId == session.Id && held.IsDiscovery),
            database.PointEntries.Where(entry => entry.SessionId == session.Id).Sum(entry => (long)entry.Amount)));

    public static IQueryable<HeldElement> ElementsOf(this GameDbContext database, long sessionId) =>
        from held in database.SessionElements
        where held.SessionId == sessionId
        join element in database.Elements on held.ElementId equals element.Id
        where element.HiddenAt == null
        select new HeldElement { Held = held, Element = element };

    public static Element ToContract(this ElementRow element) => new(element.Id, element.Name, element.Emoji, element.Depth);
}

/// <summary>An element and the row by which a session holds it.</summary>
internal sealed class HeldElement
{
    public required SessionElementRow Held { get; init; }

    public required ElementRow Element { get; init; }

    public CollectionItem ToItem() => new(Element.ToContract(), Held.FoundAt, Held.IsDiscovery, Held.IsFavourite);
}
