using System.Diagnostics;

namespace Bench.Inference.Measuring;

/// <summary>A number of clients that take one question after the other.</summary>
internal static class Clients
{
    public static async Task<Pass> RunAsync(
        int clients, IReadOnlyList<string> questions, Func<string, CancellationToken, Task<(string Text, int Tokens)>> ask,
            CancellationToken cancellationToken)
    {
        var answers = new Answer[questions.Count];
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(Work, cancellationToken)));
        return new(Stopwatch.GetElapsedTime(start).TotalSeconds, answers);

        async Task Work()
        {
            for (var mine = Interlocked.Increment(ref next); mine < questions.Count; mine = Interlocked.Increment(ref next))
            {
                var asked = Stopwatch.GetTimestamp();
                var (text, tokens) = await ask(questions[mine], cancellationToken);
                answers[mine] = new(text, tokens, Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        }
    }
}
