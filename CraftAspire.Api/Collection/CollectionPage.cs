using System.Globalization;
using CraftAspire.Api.Paging;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Collection;

/// <summary>A page of a collection. The item at its edge names it in every order, so pages neither repeat nor skip an item.</summary>
/// <param name="Edge">The ordinal of the item that the page comes next to; null for the first page.</param>
/// <param name="Backward">True for the page that ends before the edge.</param>
/// <param name="Limit">Items per page.</param>
internal readonly record struct CollectionPage(long? Edge, bool Backward, int Limit)
{
    /// <summary>Reads an ordinal, negative for the page before it; null, with the reason, for anything else.</summary>
    public static CollectionPage? TryRead(string? after, int limit, out KeyValuePair<string, string> error)
    {
        error = default;
        if (limit is <= 0 or > PageRequest.MaxLimit)
        {
            error = new("limit", $"“limit” is 1 to {PageRequest.MaxLimit}.");
            return null;
        }

        if (after is null)
            return new CollectionPage(null, Backward: false, limit);

        if (long.TryParse(after, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var edge)
            && edge is not (0 or long.MinValue))
            return new CollectionPage(Math.Abs(edge), edge < 0, limit);

        error = new("after", "“after” is the “next” or “previous” of an earlier page.");
        return null;
    }

    /// <summary>Makes the page. One row more than the limit tells that the list goes on.</summary>
    public Page<CollectionItem> Cut(IReadOnlyList<CollectionRow> read)
    {
        var goesOn = read.Count > Limit;
        var rows = read.Take(Limit).ToArray();
        if (Backward)
            Array.Reverse(rows);

        var hasPrevious = rows.Length > 0 && (Backward ? goesOn : Edge is not null);
        var hasNext = rows.Length > 0 && (Backward || goesOn);
        return new Page<CollectionItem>(
            [.. rows.Select(row => row.ToItem())],
            hasNext ? rows[^1].Ordinal.ToString(CultureInfo.InvariantCulture) : null,
            hasPrevious ? (-rows[0].Ordinal).ToString(CultureInfo.InvariantCulture) : null);
    }
}
