using System.CommandLine;
using CraftAspire.Cli.Installing;

namespace CraftAspire.Cli.Benchmarks;

/// <summary><c>craft bench</c>: hands over to the programs under bench/.</summary>
internal static class BenchCommand
{
    private static readonly (string Name, string Project, string Description)[] Programs =
    [
        ("inference", "bench/Inference", "The model server: throughput and latency by concurrency."),
        ("api", "bench/Api", "The game's API: known and unknown pairs under load."),
        ("bot", "bench/Bot", "The bot: updates per second from inbox to outbox."),
        ("soak", "bench/Soak", "The whole application: many players, services killed in turn, nothing lost. --latency: from tap to board."),
    ];

    public static Command Create(Checkout checkout)
    {
        var command = new Command("bench", "Measure a part; its own options follow, such as --quick and --json.");

        foreach (var (name, project, description) in Programs)
        {
            var bench = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
            bench.SetAction((arguments, cancellation) => RunAsync(checkout, project, arguments.UnmatchedTokens, cancellation));
            command.Subcommands.Add(bench);
        }

        return command;
    }

    private static async Task<int> RunAsync(Checkout checkout, string project, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        await new Preparation(checkout, new Steps()).RunAsync(cancellation);

        var program = checkout.In($"{project}/bin/{Checkout.Configuration}/net10.0/Bench.{Path.GetFileName(project)}.dll");

        return await Tool.ShowAsync(Checkout.DotNet, [program, .. arguments], checkout.Root, cancellation);
    }
}
