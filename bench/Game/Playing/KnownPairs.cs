using Bench.Api.Running;

namespace Bench.Game.Playing;

/// <summary>Two things and what players of other games know them to make.</summary>
internal sealed record KnownPair(string First, string Second, string Result);

/// <summary>The model card's pairs: every so many rows of <c>../shared/data/recipes.tsv</c> with a new thing as their result.</summary>
internal static class KnownPairs
{
    private static readonly string File = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "recipes.tsv"));

    /// <summary>Empty on a machine without the file.</summary>
    public static IReadOnlyList<KnownPair> Every(int rows) => !System.IO.File.Exists(File) ? [] :
    [
        .. System.IO.File.ReadLines(File).Skip(1)
            .Where((_, row) => row % rows is 0)
            .Select(line => line.Split('\t'))
            .Select(parts => new KnownPair(parts[0], parts[1], parts[2]))
            .Where(pair => pair.Result is not "Nothing" && !Is(pair.Result, pair.First) && !Is(pair.Result, pair.Second)),
    ];

    public static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
