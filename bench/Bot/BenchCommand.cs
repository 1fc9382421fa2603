using System.CommandLine;
using Bench.Bot.Load;
using Bench.Bot.Reports;

namespace Bench.Bot;

/// <summary>The benchmark's command line.</summary>
internal static class BenchCommand
{
    private static readonly Option<bool> Quick = new("--quick") { Description = "Shorter passes: under a minute." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the figures as JSON." };
    private static readonly Option<bool> Markdown = new("--markdown") { Description = "Print the table of docs/performance.md." };

    private static readonly Option<int> Chats =
        new("--chats") { Description = "Simulated chats that play at once.", DefaultValueFactory = _ => 64 };

    private static readonly Option<int> Idle =
        new("--idle") { Description = "Also open so many chats that then wait, and read the bot's memory." };

    private static readonly Option<int> Processes = new("--processes")
    {
        Description = "Processes of this bot that share its chats.",
        DefaultValueFactory = _ => 1,
    };

    public static RootCommand Create()
    {
        var command = new RootCommand(
            "Measures the bot against a grammY bot that does the same: updates per second and the time from a tap to the edited board.")
        {
            Quick, Json, Markdown, Chats, Idle, Processes,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var quick = arguments.GetValue(Quick);
        var comparison = new Comparison(
            arguments.GetValue(Chats),
            rounds: quick ? 2 : 4,
            TimeSpan.FromSeconds(quick ? 5 : 10),
            arguments.GetValue(Idle),
            arguments.GetValue(Processes));
        var results = await comparison.RunAsync(cancellationToken);
        if (arguments.GetValue(Json)) JsonReport.Print(results);
        else if (arguments.GetValue(Markdown)) MarkdownReport.Print(results);
        else TableReport.Print(results);
        return 0;
    }
}
