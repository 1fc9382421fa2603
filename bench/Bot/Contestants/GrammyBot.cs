using CliWrap;
using CliWrap.Buffered;

namespace Bench.Bot.Contestants;

/// <summary>A grammY bot with its runner, installed from npm into .craft at its first use.</summary>
internal static class GrammyBot
{
    private const long Id = 900_002;

    private static readonly string Source = Path.Combine(AppContext.BaseDirectory, "peer");
    private static readonly string Folder = Path.Combine(Checkout.Root, ".craft", "bench", "grammy");

    public static async Task<Contestant> StartAsync(Uri telegram, Uri game)
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.EnumerateFiles(Source))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)), overwrite: true);
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) await InstallAsync();

        var environment = new Dictionary<string, string>
        {
            ["TOKEN"] = Contestant.TokenOf(Id),
            ["API_ROOT"] = telegram.ToString(),
            ["GAME"] = game.ToString(),
        };
        return new Contestant(
            Contestant.Peer, Id, await RunningProgram.StartAsync("node", [Path.Combine(Folder, "peer.mjs")], environment, "ready"));
    }

    private static async Task InstallAsync()
    {
        var npm = await Cli.Wrap("npm")
            .WithArguments(["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund", "--loglevel=error"])
            .WithWorkingDirectory(Folder)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm could not install grammY: {npm.StandardError}");
    }
}
