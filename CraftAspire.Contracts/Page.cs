namespace CraftAspire.Contracts;

/// <summary>A slice of a list that is paged by key: it neither repeats nor skips an item when the list grows meanwhile.</summary>
/// <param name="Items">The items in the order asked for.</param>
/// <param name="Next">Give it back as <c>after</c> for the following page; null at the end.</param>
/// <param name="Previous">Give it back as <c>after</c> for the page before this one; null at the beginning, and where a list only goes
/// forward.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, string? Previous = null);
