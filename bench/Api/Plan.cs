namespace Bench.Api;

/// <summary>How much is measured.</summary>
/// <param name="Sizes">Recipes in the database, smallest first.</param>
/// <param name="Rounds">How often the two take turns.</param>
/// <param name="Round">How long one turn takes.</param>
/// <param name="Connections">Requests in flight.</param>
internal sealed record Plan(IReadOnlyList<int> Sizes, int Rounds, TimeSpan Round, int Connections)
{
    public static Plan For(bool quick, int[]? sizes, int connections) => new(
        sizes is { Length: > 0 } ? sizes : [10_000, quick ? 100_000 : 10_000_000],
        Rounds: quick ? 3 : 6,
        Round: TimeSpan.FromSeconds(quick ? 3 : 5),
        connections);
}
