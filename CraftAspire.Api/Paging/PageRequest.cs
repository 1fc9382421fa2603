using System.Globalization;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Paging;

/// <summary>A page of a list that is ordered by a number.</summary>
/// <param name="After">The last number of the page before; null for the first page.</param>
/// <param name="Limit">Items per page.</param>
internal sealed record PageRequest(long? After, int Limit)
{
    public const int MaxLimit = 100;
    public const int DefaultLimit = 20;

    /// <summary>Reads a page's parameters; null, with the reason, for wrong ones.</summary>
    public static PageRequest? TryRead(string? after, int? limit, out KeyValuePair<string, string> error)
    {
        error = default;
        long? number = null;

        if (after is not null)
        {
            if (!long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
            {
                error = new("after", "“after” is the “next” or “previous” of an earlier page.");
                return null;
            }

            number = parsed;
        }

        if (limit is <= 0 or > MaxLimit)
        {
            error = new("limit", $"“limit” is 1 to {MaxLimit}.");
            return null;
        }

        return new PageRequest(number, limit ?? DefaultLimit);
    }

    /// <summary>Makes the page. One item more than the limit tells that there is a next page.</summary>
    public Page<T> Cut<T>(IReadOnlyList<T> read, Func<T, long> number) => read.Count <= Limit
        ? new Page<T>(read, Next: null)
        : new Page<T>([.. read.Take(Limit)], number(read[Limit - 1]).ToString(CultureInfo.InvariantCulture));
}

internal static class Pages
{
    /// <summary>The same page with other items.</summary>
    public static Page<TTo> MapItems<TFrom, TTo>(this Page<TFrom> page, Func<TFrom, TTo> to) =>
        new([.. page.Items.Select(to)], page.Next, page.Previous);
}
