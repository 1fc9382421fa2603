using System.Globalization;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Paging;

/// <summary>Which page of a list that is ordered by a number.</summary>
/// <param name="After">The number at which the page before ended; null for the first page.</param>
/// <param name="Limit">Items per page.</param>
internal sealed record PageRequest(long? After, int Limit)
{
    public const int MaxLimit = 100;
    public const int DefaultLimit = 20;

    /// <summary>Reads what a caller sent; null, with the reason, when it is no page.</summary>
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

    /// <summary>Makes the page of what was read: one more than the limit, to know whether there is a next page.</summary>
    public Page<T> Cut<T>(IReadOnlyList<T> read, Func<T, long> number) => read.Count <= Limit
        ? new Page<T>(read, Next: null)
        : new Page<T>([.. read.Take(Limit)], number(read[Limit - 1]).ToString(CultureInfo.InvariantCulture));
}
