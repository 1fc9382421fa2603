using Bench.Inference.Contestants;

namespace Bench.Inference.Measuring;

/// <summary>
/// Gives every contestant the same questions in turns: what disturbs the machine for a while then disturbs all alike,
/// and the ratios hold even where the absolute figures do not.
/// </summary>
internal sealed class Comparison(Setup setup, IReadOnlyList<int> clients, int requests, IReadOnlyCollection<string> only)
{
    private const int Turns = 4;
    // Warms up to the steady state, because servers run for days.
    private const int WarmUp = 96;

    // A turn with fewer questions per client would measure its start and its end.
    private const int LeastPerClient = 3;

    public async Task<Results> RunAsync(CancellationToken cancellationToken)
    {
        var machine = Machine.Look();
        var all = Recipes.Questions(requests + WarmUp);
        var (questions, warmUp) = (all.Take(requests).ToList(), all.Skip(requests).ToList());
        var contestants = Contestant.All(setup).Where(contestant => only.Count == 0 || only.Contains(contestant.Name)).ToList();
        try
        {
            foreach (var contestant in contestants)
            {
                Say($"starting {contestant.Name}");
                await contestant.StartAsync(cancellationToken);
            }

            var figures = new List<Figures>();
            var texts = new Dictionary<string, IEnumerable<string>>();
            foreach (var count in clients)
            {
                foreach (var (contestant, passes) in await TakeTurnsAsync(contestants, count, questions, warmUp, cancellationToken))
                {
                    figures.Add(Figures.Of(contestant.Name, count, passes, contestant.PeakBytes));
                    texts.TryAdd(contestant.Name, [.. passes.SelectMany(pass => pass.Answers).Select(answer => answer.Text)]);
                }
            }

            return new(machine, figures, SameAnswers(texts));
        }
        finally
        {
            foreach (var contestant in contestants)
                await contestant.DisposeAsync();
        }
    }

    private static async Task<Dictionary<Contestant, List<Pass>>> TakeTurnsAsync(
        List<Contestant> contestants, int clients, List<string> questions, List<string> warmUp, CancellationToken cancellationToken)
    {
        var passes = contestants.ToDictionary(contestant => contestant, _ => new List<Pass>());
        foreach (var contestant in contestants)
            await contestant.RunAsync(clients, warmUp, cancellationToken);

        var size = Math.Max(questions.Count / Turns, clients * LeastPerClient);
        foreach (var (turn, part) in questions.Chunk(size).Index())
        {
            for (var place = 0; place < contestants.Count; place++)
            {
                // The order rotates, so no contestant always follows the same one.
                var contestant = contestants[(place + turn) % contestants.Count];
                var before = contestant.ProcessorTime;
                var pass = await contestant.RunAsync(clients, part, cancellationToken);
                passes[contestant].Add(pass with { ProcessorTime = contestant.ProcessorTime - before });
                Say($"{clients,2} clients, turn {turn + 1}: {contestant.Name} {part.Length / pass.Seconds:F1} requests/s");
            }
        }

        return passes;
    }

    private static double? SameAnswers(Dictionary<string, IEnumerable<string>> texts) =>
        texts.TryGetValue(Contestant.Server, out var ours) && texts.TryGetValue(Contestant.Peer, out var theirs)
            ? ours.Zip(theirs).Average(pair => pair.First.Trim() == pair.Second.Trim() ? 1.0 : 0.0)
            : null;

    // Progress goes to standard error, so a pipe behind --json sees the result only.
    private static void Say(string text) => Console.Error.WriteLine(text);
}
