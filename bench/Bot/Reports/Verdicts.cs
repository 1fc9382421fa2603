using Bench.Bot.Load;

namespace Bench.Bot.Reports;

/// <summary>The aims and whether they are met.</summary>
internal static class Verdicts
{
    private const double MostIdleMegabytes = 500;

    public static IEnumerable<string> Of(Results results)
    {
        yield return $"{Word(results.Throughput >= 1)}: {results.Throughput:F2} × grammY's updates/s "
            + $"with {results.Chats} chats; the aim is 1.0 or more";
        yield return $"{Word(results.Median <= 1)}: {results.Median:F2} × grammY's median from tap to edited board; "
            + "the aim is 1.0 or less";
        if (results.IdleMemory is { } bytes)
        {
            yield return $"{Word(bytes / 1e6 < MostIdleMegabytes)}: {bytes / 1e6:F0} MB with {results.IdleChats} chats waiting; "
                + $"the aim is below {MostIdleMegabytes:F0}";
        }
    }

    private static string Word(bool isMet) => isMet ? "met" : "missed";
}
