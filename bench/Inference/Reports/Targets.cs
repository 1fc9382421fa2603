using Bench.Inference.Contestants;
using Bench.Inference.Measuring;

namespace Bench.Inference.Reports;

/// <summary>What the server has to reach, as far as the run says anything about it.</summary>
internal static class Targets
{
    private const double OfPeer = 2;
    private const double OfBare = 0.9;
    private const double TailOfMedian = 2;
    private const double SameAsPeer = 0.9;

    // The usual difference between two equal runs; a smaller one is no loss.
    private const double Noise = 0.97;

    public static IEnumerable<Target> Of(Results results)
    {
        foreach (var clients in results.Clients.Where(clients => clients is 1 or 16))
        {
            if (results.Ratio(Contestant.Peer, clients) is { } ratio)
                yield return new($"{ratio:F2} × node-llama-cpp's requests/s at {clients} clients (at least {OfPeer})", ratio >= OfPeer);
        }

        foreach (var clients in results.Clients.Where(clients => clients <= 16))
        {
            if (results.Ratio(Contestant.Bare, clients) is { } ratio)
                yield return new($"{ratio:F2} of the bare loop's requests/s at {clients} clients (at least {OfBare})", ratio >= OfBare);
        }

        if (results.Of(Contestant.Server, 16) is { } sixteen)
        {
            yield return new(
                $"p95 is {sixteen.P95 / sixteen.P50:F2} × p50 at 16 clients (at most {TailOfMedian})",
                    sixteen.P95 <= TailOfMedian * sixteen.P50);
            if (results.Of(Contestant.Server, 64) is { } many)
                yield return new(
                    $"{many.RequestsPerSecond / sixteen.RequestsPerSecond:F2} of the requests/s at 16 clients is left at 64 (no loss)",
                        many.RequestsPerSecond >= Noise * sixteen.RequestsPerSecond);
        }

        if (results.SameAnswers is { } same)
            yield return new($"{same:P1} of the answers equal the peer's (both are greedy)", same > SameAsPeer);
    }
}
