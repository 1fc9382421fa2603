using System.Net.NetworkInformation;

namespace CraftAspire.Cli.Running;

/// <summary>The ten ports in a row that one application uses.</summary>
internal static class PortRange
{
    /// <summary>The first one that may be given.</summary>
    public const int Lowest = 1024;

    /// <summary>The last one that leaves room for all ten.</summary>
    public const int Highest = 65526;

    private const int Length = 10;
    private const int Usual = 18880;

    /// <summary>The ports that were asked for, or the usual ones, so that links stay the same; null, meaning any, when another application has those.</summary>
    /// <exception cref="FailureException">One that was asked for is in use.</exception>
    public static int? Choose(int? wanted)
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        var inUse = Enumerable.Range(wanted ?? Usual, Length).Where(taken.Contains).ToList();

        return inUse switch
        {
            [] => wanted ?? Usual,
            [var port, ..] when wanted is not null => throw new FailureException($"Port {port} is in use: stop what listens there, or choose other ports with --port-base."),
            _ => null,
        };
    }
}
