using Bench.Game.Running;
using CraftAspire.Contracts;

namespace Bench.Game.Playing;

/// <summary>Somebody who tries what they have not tried: every second time with one of the latest things.</summary>
internal sealed class CuriousPlayer(Stage stage, long id)
{
    private const int Latest = 6;

    private readonly Random _random = new((int)id);
    private readonly List<Element> _held = [];
    private readonly HashSet<(long, long)> _tried = [];

    public async Task<PlayedGame> PlayAsync(int taps, CancellationToken cancellationToken)
    {
        using var started = await stage.Game.StartSessionAsync(stage.Token(id), cancellationToken);
        _held.AddRange(started.Content!.Elements);
        var results = new List<Combination>();
        var unanswered = 0;
        for (var tap = 0; tap < taps; tap++)
        {
            var (first, second) = NextPair();
            var request = new CombineRequest(ElementReference.ById(first.Id), ElementReference.ById(second.Id));
            using var answer = await stage.Game.CombineAsync(stage.Token(id), request, null, cancellationToken);
            if (answer.Content is not { } made)
            {
                unanswered++;
                continue;
            }

            results.Add(made);
            if (_held.TrueForAll(element => element.Id != made.Element.Id))
                _held.Add(made.Element);
        }

        return new PlayedGame(taps, _held.Count, unanswered, results);
    }

    private (Element First, Element Second) NextPair()
    {
        while (true)
        {
            var first = _random.Next(2) is 0 ? Any(_held) : Any(_held[^Math.Min(Latest, _held.Count)..]);
            var second = Any(_held);
            if (_tried.Add((Math.Min(first.Id, second.Id), Math.Max(first.Id, second.Id))))
                return (first, second);
        }
    }

    private Element Any(List<Element> elements) => elements[_random.Next(elements.Count)];
}

/// <summary>A game as it went.</summary>
/// <param name="Taps">Combinations tried.</param>
/// <param name="Elements">Different elements held at the end.</param>
/// <param name="Unanswered">Combinations without a result.</param>
/// <param name="Results">All others.</param>
internal sealed record PlayedGame(int Taps, int Elements, int Unanswered, IReadOnlyList<Combination> Results)
{
    /// <summary>Combinations that gave one of their two elements, or nothing.</summary>
    public int Echoes => Unanswered + Results.Count(made => made.Element.Id == made.First.Id || made.Element.Id == made.Second.Id);
}
