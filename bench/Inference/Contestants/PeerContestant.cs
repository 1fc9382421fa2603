using System.Security.Cryptography;
using CliWrap;
using CliWrap.Buffered;

namespace Bench.Inference.Contestants;

/// <summary>node-llama-cpp, installed from npm into .craft at its first use.</summary>
internal sealed class PeerContestant(Setup setup) : WorkerContestant(Peer)
{
    // More make it slower: 16 answered 21.1 requests/s on two processors, 64 answered 19.4. Further clients wait.
    private const int BestSequences = 16;

    private static readonly string[] Files = ["package.json", "package-lock.json", "peer.mjs"];
    private static readonly string Source = Path.Combine(AppContext.BaseDirectory, "peer");
    private static readonly string Folder = Path.Combine(Checkout.Root, ".craft", "bench", "node-llama-cpp");

    protected override async Task<WorkerProcess> StartWorkerAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Files)
            File.Copy(Path.Combine(Source, file), Path.Combine(Folder, file), overwrite: true);
        await InstallAsync(cancellationToken);
        return await WorkerProcess.StartAsync(
            "node", [Path.Combine(Folder, "peer.mjs")], WorkerSettings.From(setup, BestSequences), cancellationToken);
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        // Written last, so an interrupted download is detected and repeated.
        var stamp = Path.Combine(Folder, "complete");
        var wanted = Convert.ToHexString(
            SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Source, "package-lock.json"), cancellationToken)));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellationToken) == wanted)
            return;

        var npm = await Cli.Wrap("npm")
            .WithArguments(["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund", "--loglevel=error"])
            .WithWorkingDirectory(Folder)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellationToken);
        if (npm.ExitCode != 0)
            throw new BenchException($"npm could not install node-llama-cpp (leave it out with --only server bare): {npm.StandardError}");
        await File.WriteAllTextAsync(stamp, wanted, cancellationToken);
    }
}
