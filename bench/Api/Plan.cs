namespace Bench.Api;

/// <summary>How much is measured.</summary>
/// <param name="Sizes">Recipes in the database, smallest first.</param>
/// <param name="Rounds">How often the two take turns.</param>
/// <param name="Round">How long one turn takes.</param>
/// <param name="Connections">Requests in flight.</param>
internal sealed record Plan(IReadOnlyList<int> Sizes, int Rounds, TimeSpan Round, int Connections)
{
    public static Plan For(bool quick, int connections) => quick
        ? new Plan([10_000, 100_000], Rounds: 3, TimeSpan.FromSeconds(3), connections)
        : new Plan([10_000, 10_000_000], Rounds: 6, TimeSpan.FromSeconds(5), connections);
}
