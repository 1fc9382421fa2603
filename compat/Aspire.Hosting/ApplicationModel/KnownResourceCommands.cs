namespace Aspire.Hosting.ApplicationModel;

/// <summary>The commands that every process and container has.</summary>
public static class KnownResourceCommands
{
    /// <summary>Starts it.</summary>
    public static readonly string StartCommand = "start";

    /// <summary>Stops it.</summary>
    public static readonly string StopCommand = "stop";

    /// <summary>Stops it, if it runs, and starts it.</summary>
    public static readonly string RestartCommand = "restart";

    /// <summary>Earlier versions wrote <c>resource-start</c>; both names work.</summary>
    internal static string WithoutLegacyPrefix(string name) =>
        name.StartsWith("resource-", StringComparison.Ordinal) ? name["resource-".Length..] : name;
}
