using System.Diagnostics;
using System.Globalization;

namespace CraftAspire.Cli.Running;

/// <summary>The process of the AppHost, which outlives this one.</summary>
internal static class AppHostProcess
{
    private const string DataOption = "--Craft:DataDirectory=";
    private const string RunFileOption = "--Craft:RunFile=";

    /// <summary>Starts it in a session of its own, with its output in the data folder's log.</summary>
    public static Process Start(Checkout checkout, DataFolder data, int? portBase)
    {
        const string Redirected = """exec "$@" >> "$CRAFT_LOG" 2>&1 < /dev/null""";
        List<string> appHost = [Checkout.DotNet, checkout.AppHost, DataOption + data.Path, RunFileOption + data.RunFile];

        if (portBase is { } port)
        {
            appHost.Add($"--Craft:PortBase={port.ToString(CultureInfo.InvariantCulture)}");
        }

        var start = new ProcessStartInfo("setsid", ["sh", "-c", Redirected, "sh", .. appHost])
        {
            WorkingDirectory = Path.GetDirectoryName(checkout.In("CraftAspire.AppHost/CraftAspire.AppHost.csproj")),
            UseShellExecute = false,
        };
        start.Environment["CRAFT_LOG"] = data.Log;

        // As a launch profile would: in Production the AppHost has no user secrets and no dashboard over plain HTTP.
        start.Environment.TryAdd("DOTNET_ENVIRONMENT", "Development");
        start.Environment.TryAdd("ASPNETCORE_ENVIRONMENT", "Development");
        start.Environment.TryAdd("ASPIRE_ALLOW_UNSECURED_TRANSPORT", "true");

        return Process.Start(start)!;
    }

    /// <summary>Whether a process is the AppHost over this folder; a number alone may belong to somebody else by now.</summary>
    public static bool IsOf(int process, DataFolder data)
    {
        var command = ProcessTable.CommandLine(process);

        return command.Any(argument => Path.GetFileName(argument) == "CraftAspire.AppHost.dll") && command.Contains(RunFileOption + data.RunFile);
    }

    /// <summary>The folders of all applications that were started from a checkout and run.</summary>
    public static IReadOnlyList<DataFolder> FoldersOf(Checkout checkout) =>
    [
        .. ProcessTable.All
            .Select(ProcessTable.CommandLine)
            .Where(command => command.Contains(checkout.AppHost))
            .SelectMany(command => command.Where(argument => argument.StartsWith(DataOption, StringComparison.Ordinal)))
            .Select(argument => new DataFolder(argument[DataOption.Length..]))
            .Distinct()
            .Where(data => data.Running() is not null),
    ];

    /// <summary>Asks it to stop and returns when it and all that it started are gone.</summary>
    /// <returns>The number of processes that had to be killed.</returns>
    public static async Task<int> StopAsync(int process, CancellationToken cancellation)
    {
        var family = ProcessTable.FamilyOf(process);
        ProcessTable.Terminate(process);

        if (await ProcessTable.GoneAsync(family, TimeSpan.FromSeconds(30), cancellation))
        {
            return 0;
        }

        var left = family.Where(ProcessTable.Exists).ToList();
        left.ForEach(ProcessTable.Kill);
        await ProcessTable.GoneAsync(family, TimeSpan.FromSeconds(5), cancellation);

        return left.Count;
    }
}
