namespace CraftAspire.Tests.Api;

/// <summary>The game in a few lines: a fixed table of what makes what, and who was first.</summary>
internal sealed class HistoryModel
{
    // In the order of their ids, so far as they have one.
    private static readonly string[] Base = ["Water", "Fire", "Earth", "Air"];
    // The Api refuses a name that ends with the beginning of an input, as "Wonder E" of Earth would.
    private static readonly string[] Names = [.. Base, .. Enumerable.Range(0, 17).Select(number => $"Wonder {(char)('A' + number)}x")];

    private readonly Dictionary<string, int> _order = Base.Index().ToDictionary(name => name.Item, name => name.Index);

    public HistoryPlayer[] NewPlayers(int count) => [.. Enumerable.Range(0, count).Select(_ => new HistoryPlayer(this, Base))];

    /// <summary>The names that a step means.</summary>
    public static (string First, string Second) Choose(Step step) => (Names[step.First], Names[step.Second]);

    /// <summary>What the two make: always the same of the other seventeen, and never one of the two.</summary>
    public static string ResultOf(string first, string second)
    {
        var (one, other) = (Array.IndexOf(Names, first), Array.IndexOf(Names, second));
        for (var number = 4 + (one * other + one + other) % 17; ; number = 4 + (number - 3) % 17)
        {
            if (number != one && number != other)
                return Names[number];
        }
    }

    /// <summary>True for whoever makes it first of all.</summary>
    public bool Discover(string name) => _order.TryAdd(name, _order.Count);
}
