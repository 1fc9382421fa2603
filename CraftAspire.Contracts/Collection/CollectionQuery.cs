using Refit;

namespace CraftAspire.Contracts;

/// <summary>What to show of the active session's collection.</summary>
public sealed record CollectionQuery
{
    /// <summary>
    /// Start of a name or something like it ("stea", "staem"); ignores case, accents of the keyboard and width. At most 64 characters.
    /// </summary>
    [AliasAs("search")] public string? Search { get; init; }

    /// <summary>The order; without a search. Search results come best first.</summary>
    [AliasAs("sort")] public CollectionSort Sort { get; init; } = CollectionSort.Recent;

    /// <summary>True: only favourites.</summary>
    [AliasAs("favourites")] public bool Favourites { get; init; }

    /// <summary>True: only the base elements; false: all but these; null: both.</summary>
    [AliasAs("base")] public bool? Base { get; init; }

    /// <summary><see cref="Page{T}.Next"/> or <see cref="Page{T}.Previous"/> of an earlier answer to the same query.</summary>
    [AliasAs("after")] public string? After { get; init; }

    /// <summary>Items per page; 1–100.</summary>
    [AliasAs("limit")] public int Limit { get; init; } = 20;
}
