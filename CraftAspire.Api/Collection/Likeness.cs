using CraftAspire.Api.Game;
using CraftAspire.Api.Languages;

namespace CraftAspire.Api.Collection;

/// <summary>Rates how well a name matches a search. Both are keys (<see cref="ElementKey"/>), so case and width do not matter.</summary>
internal static class Likeness
{
    private const int MaxQuery = 64;
    private const int Same = 1000, Prefix = 900, WordPrefix = 800, Inside = 700, Typo = 600;

    /// <summary>How well an element matches a typed name: by its key or by its name in another language, whichever is closer.</summary>
    public static int Of(string key, string? displayName, string typed) => Math.Max(
        Of(key, ElementKey.Of(typed)),
        displayName is null ? 0 : Of(DisplayNameList.Fold(displayName), DisplayNameList.Fold(typed)));

    /// <summary>
    /// 0 for no match, up to 1000 for the same name; between them the start of the name, of a word, inside, or a few typing errors.
    /// </summary>
    public static int Of(string key, string query)
    {
        if (query.Length is 0 or > MaxQuery)
            return 0;

        var at = key.IndexOf(query, StringComparison.Ordinal);
        if (at >= 0)
            return Found(key, query, at);

        var errors = Errors(key, query);
        return errors <= query.Length / 3 ? Typo - 100 * errors : 0;
    }

    // Of two names with the same match the shorter is rated higher.
    private static int Found(string key, string query, int at)
    {
        var kind = key.Length == query.Length ? Same
            : at is 0 ? Prefix
            : key.Contains($" {query}", StringComparison.Ordinal) ? WordPrefix
            : Inside;
        return kind - Math.Min(key.Length - query.Length, 99);
    }

    /// <summary>The fewest errors against the whole name, its start, or one of its words.</summary>
    private static int Errors(string key, string query)
    {
        var least = Math.Min(Distance(key, query), Distance(key.AsSpan(0, Math.Min(key.Length, query.Length)), query));
        foreach (var word in key.AsSpan().Split(' '))
            least = Math.Min(least, Distance(key.AsSpan()[word], query));
        return least;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between the two (optimal string alignment).</summary>
    private static int Distance(ReadOnlySpan<char> name, ReadOnlySpan<char> query)
    {
        // The lengths' difference is a lower bound of the errors, so most names need no table.
        if (Math.Abs(name.Length - query.Length) > query.Length / 3)
            return int.MaxValue;

        var width = query.Length + 1;
        Span<int> before = stackalloc int[width], above = stackalloc int[width], row = stackalloc int[width];
        for (var column = 0; column < width; column++)
            above[column] = column;

        for (var i = 1; i <= name.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var replaced = above[j - 1] + (name[i - 1] == query[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, 1 + Math.Min(above[j], row[j - 1]));
                if (i > 1 && j > 1 && name[i - 1] == query[j - 2] && name[i - 2] == query[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return above[^1];
    }
}
