using System.CommandLine;
using System.Globalization;
using Bench.Inference.Checks;
using Bench.Inference.Measuring;
using Bench.Inference.Reports;
using Spectre.Console;

namespace Bench.Inference;

/// <summary>The benchmark's command line.</summary>
internal static class BenchCommand
{
    private static readonly Option<bool> Quick = new("--quick") { Description = "Fewer requests: about a minute." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the figures as JSON." };
    private static readonly Option<bool> Markdown = new("--markdown") { Description = "Print the table of docs/performance.md." };
    private static readonly Option<int[]> Clients = new("--clients")
    {
        Description = "Clients at a time.",
        DefaultValueFactory = _ => [1, 4, 16, 64],
        AllowMultipleArgumentsPerToken = true,
    };
    private static readonly Option<string[]> Only = new("--only")
    {
        Description = "Contestants: server, peer, bare.",
        DefaultValueFactory = _ => [],
        AllowMultipleArgumentsPerToken = true,
    };
    private static readonly Option<int> Soak = new("--soak")
    {
        Description = "Send so many requests to the server alone and watch its memory.",
    };
    private static readonly Option<bool> Quality = new("--quality")
    {
        Description = "Check the answers: the model card's pairs, alone against in a batch, well-formed at a high temperature.",
    };
    private static readonly Option<bool> Masks = new("--masks") { Description = "Time the token masks of the game's pattern." };
    private static readonly Option<string> Model = new("--model")
    {
        Description = "The GGUF file.",
        DefaultValueFactory = _ => Path.Combine(Checkout.Root, "models", "craft-mini.gguf"),
    };
    private static readonly Option<int> Threads = new("--threads")
    {
        Description = "Threads of each contestant.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public static RootCommand Create()
    {
        var command = new RootCommand(
            "Measures the model server against node-llama-cpp and a bare decode loop: the same requests, natives and machine.")
        {
            Quick, Json, Markdown, Clients, Only, Soak, Quality, Masks, Model, Threads,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var setup = new Setup(Path.GetFullPath(arguments.GetValue(Model)!), arguments.GetValue(Threads));
        try
        {
            return arguments switch
            {
                _ when arguments.GetValue(Soak) is > 0 and var requests => await new SoakCheck(setup).RunAsync(requests, cancellationToken),
                _ when arguments.GetValue(Quality) => await new QualityCheck(setup).RunAsync(cancellationToken),
                _ when arguments.GetValue(Masks) => MaskCheck.Run(setup),
                _ => await CompareAsync(setup, arguments, cancellationToken),
            };
        }
        catch (BenchException failure)
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{failure.Message}[/]");
            return 1;
        }
    }

    private static async Task<int> CompareAsync(Setup setup, ParseResult arguments, CancellationToken cancellationToken)
    {
        var requests = arguments.GetValue(Quick) ? 96 : 400;
        var comparison = new Comparison(setup, arguments.GetValue(Clients)!, requests, arguments.GetValue(Only)!);
        var results = await comparison.RunAsync(cancellationToken);
        if (arguments.GetValue(Json))
            JsonReport.Print(results);
        else if (arguments.GetValue(Markdown))
            MarkdownReport.Print(results);
        else
            TableReport.Print(results);
        return 0;
    }
}
