using System.Diagnostics;
using System.Globalization;
using Bench.Start;
using CliWrap;
using CliWrap.Buffered;

// Measures the application's start and what it uses while nobody plays, and prints each figure beside its limit.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var idle = TimeSpan.FromSeconds(args is ["--idle", var seconds] ? int.Parse(seconds, CultureInfo.InvariantCulture) : 60);
var results = new List<(string Figure, double Value, double Limit, string Unit)>();

results.Add(("start with the incremental build, until every resource is healthy", await StartAsync(), 20, "s"));
await AspireAsync("stop");
results.Add(("start with --no-build", await StartAsync("--no-build"), 12, "s"));

// In the first seconds the runtime compiles hot code.
await Task.Delay(TimeSpan.FromSeconds(30));
var before = Footprint.Take();
await Task.Delay(idle);
var after = Footprint.Take();

foreach (var (name, used) in after.ProcessorBy(before).OrderByDescending(process => process.Value).Take(20))
{
    Console.WriteLine($"  {used / idle.TotalSeconds:P2} of a core  {name}");
}

results.Add(("idle, of one core", (after.Processor - before.Processor) / idle.TotalSeconds * 100, 5, "%"));
results.Add(("memory (PSS)", after.Memory / 1e6, 1_100, "MB"));
await AspireAsync("stop");

Console.WriteLine("| figure | value | limit | |");
Console.WriteLine("|---|---|---|---|");

foreach (var (figure, value, limit, unit) in results)
{
    Console.WriteLine($"| {figure} | {value:0.0} {unit} | {limit} {unit} | {(value <= limit ? "held" : "missed")} |");
}

async Task<double> StartAsync(params string[] options)
{
    var clock = Stopwatch.StartNew();
    await AspireAsync(["start", .. options]);

    foreach (var resource in (string[])["bot", "inference", "telegram"])
    {
        await AspireAsync("wait", resource, "--status", "healthy", "--timeout", "600");
    }

    return clock.Elapsed.TotalSeconds;
}

static async Task AspireAsync(params string[] arguments)
{
    // The CLI starts the AppHost, which inherits the mark, as does everything that it starts.
    var result = await Cli.Wrap("dotnet")
        .WithArguments(["aspire", .. arguments])
        .WithEnvironmentVariables(variables => variables.Set(Footprint.Mark, "1").Set("ASPIRE_CLI_TELEMETRY_OPTOUT", "true"))
        .WithValidation(CommandResultValidation.None)
        .ExecuteBufferedAsync();

    if (result.ExitCode != 0)
    {
        throw new InvalidOperationException(
            $"aspire {string.Join(' ', arguments)} ended with {result.ExitCode}: {result.StandardOutput}{result.StandardError}");
    }
}
