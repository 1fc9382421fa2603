namespace CraftAspire.Cli.Building;

/// <summary>Builds the solution when its sources changed since the last build that succeeded.</summary>
internal sealed class SolutionBuild(Checkout checkout, Steps steps)
{
    private string Stamp => Path.Combine(checkout.Craft, "build.stamp");

    /// <exception cref="FailureException">It does not compile, or the package feed does not answer.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var sources = SourceFingerprint.Of(checkout);

        if (File.Exists(Stamp) && File.Exists(checkout.AppHost) && File.ReadAllText(Stamp) == StampOf(sources))
        {
            return;
        }

        File.Delete(Stamp);
        await steps.RunAsync("Building the solution", () => BuildAsync(cancellation));

        // The state before the build: what was edited meanwhile may have come too late for it.
        await File.WriteAllTextAsync(Stamp, StampOf(sources), cancellation);
    }

    /// <summary>Sources and the choice of packages, which the build itself makes when it is the first.</summary>
    private string StampOf(string sources)
    {
        var feed = Path.Combine(checkout.Craft, "feed.props");

        return $"{sources} {(File.Exists(feed) ? File.ReadAllText(feed) : "")}";
    }

    private async Task BuildAsync(CancellationToken cancellation)
    {
        var (exitCode, said) = await Tool.RunAsync(
            Checkout.DotNet,
            ["build", checkout.In("CraftAspire.sln"), "-c", Checkout.Configuration, "-nologo", "-v:q", "-clp:NoSummary", "-tl:off"],
            checkout.Root,
            cancellation);

        Directory.CreateDirectory(checkout.Logs);
        var log = Path.Combine(checkout.Logs, "build.log");
        await File.WriteAllTextAsync(log, said, cancellation);

        if (exitCode != 0)
        {
            throw new FailureException(Explain(said, log));
        }
    }

    private static string Explain(string said, string log)
    {
        var errors = said.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Contains("error ", StringComparison.Ordinal)).Distinct().ToList();

        return errors.Any(line => line.Contains("NU1301", StringComparison.Ordinal))
            ? $"The package feed could not be reached: check the network (dotnet nuget list source) and run the same command again; {log} has the details."
            : string.Join('\n', errors.Take(5).Append($"The solution does not build: the lines above and {log} say why."));
    }
}
