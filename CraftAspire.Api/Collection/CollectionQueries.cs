using CraftAspire.Contracts;

namespace CraftAspire.Api.Collection;

/// <summary>
/// The statements of a collection, one for each order and direction. Each reads one session by its index and looks the edge of a page up by
/// its ordinal, so the caller's page token holds no value of a row.
/// </summary>
internal static class CollectionQueries
{
    private const string Row =
        "held.ordinal, element.id, element.name, element.emoji, element.depth, held.found_at, held.is_discovery, held.is_favourite";

    private const string Session =
        """
        session_elements held join elements element on element.id = held.element_id
        where held.session_id = {0} and element.hidden_at is null
        """;

    private const string Favourites = " and held.is_favourite";

    /// <summary>Parameters: session, limit, and with an edge its ordinal.</summary>
    public static string Page(CollectionSort sort, bool favourites, bool edge, bool backward)
    {
        var (rank, ascending) = Rank(sort);
        var goesUp = ascending != backward;
        var direction = goesUp ? "asc" : "desc";
        var beyond = (edge, rank) switch
        {
            (false, _) => "",
            (true, null) => $" and held.ordinal {(goesUp ? '>' : '<')} {{2}}",
            (true, _) =>
                $" and ({rank}, held.ordinal) {(goesUp ? '>' : '<')} (select {rank}, held.ordinal from {Session} and held.ordinal = {{2}})",
        };
        var order = rank is null ? $"held.ordinal {direction}" : $"{rank} {direction}, held.ordinal {direction}";

        return $"select {Row} from {Session}{(favourites ? Favourites : "")}{beyond} order by {order} limit {{1}}";
    }

    /// <summary>Parameter: session.</summary>
    public static string Keys(bool favourites) => $"select held.ordinal, element.key from {Session}{(favourites ? Favourites : "")}";

    /// <summary>Parameters: session, ordinals.</summary>
    public static string Rows => $"select {Row} from {Session} and held.ordinal = any ({{1}})";

    private static (string? Rank, bool Ascending) Rank(CollectionSort sort) => sort switch
    {
        CollectionSort.Name => ("element.key", true),
        CollectionSort.Depth => ("element.depth", false),
        CollectionSort.Discoveries => ("held.is_discovery", false),
        CollectionSort.Favourites => ("held.is_favourite", false),
        _ => (null, false),
    };
}

/// <summary>A row of a collection.</summary>
internal sealed record CollectionRow(
    long Ordinal, long Id, string Name, string Emoji, int Depth, DateTimeOffset FoundAt, bool IsDiscovery, bool IsFavourite)
{
    public CollectionItem ToItem() => new(new Element(Id, Name, Emoji, Depth), FoundAt, IsDiscovery, IsFavourite);
}
