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

    /// <summary>Parameters: session, limit, and with an edge its ordinal.</summary>
    public static string Page(CollectionSort sort, CollectionFilter filter, bool edge, bool backward)
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

        return $"select {Row} from {Session}{filter.Sql}{beyond} order by {order} limit {{1}}";
    }

    /// <summary>Parameter: session.</summary>
    public static string Keys(CollectionFilter filter) => $"select held.ordinal, element.key from {Session}{filter.Sql}";

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

/// <summary>Which elements of a collection.</summary>
/// <param name="FavouritesOnly">Only those that the owner marked.</param>
/// <param name="IsBase">Only the base elements, or all but these; null for both.</param>
internal readonly record struct CollectionFilter(bool FavouritesOnly, bool? IsBase)
{
    public string Sql => (FavouritesOnly ? " and held.is_favourite" : "") + IsBase switch
    {
        null => "",
        true => " and element.is_base",
        false => " and not element.is_base",
    };
}

/// <summary>A row of a collection.</summary>
internal sealed record CollectionRow(
    long Ordinal, long Id, string Name, string Emoji, int Depth, DateTimeOffset FoundAt, bool IsDiscovery, bool IsFavourite)
{
    public CollectionItem ToItem() => new(new Element(Id, Name, Emoji, Depth), FoundAt, IsDiscovery, IsFavourite);
}
