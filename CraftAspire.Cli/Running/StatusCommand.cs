using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace CraftAspire.Cli.Running;

/// <summary><c>craft status</c>: what runs and how it is.</summary>
internal static class StatusCommand
{
    /// <summary>The exit code when nothing runs, as service managers have it.</summary>
    private const int NotRunning = 3;

    private static readonly Option<bool> Json = new("--json") { Description = "Print the state as JSON." };

    public static Command Create(Checkout checkout)
    {
        var command = new Command("status", "Show every resource and whether it is healthy. Exit code 0: all are; 1: some are not; 3: nothing runs.") { DataFolder.Option, Json };
        command.SetAction(arguments => Run(DataFolder.OfRunning(arguments, checkout), arguments.GetValue(Json)));

        return command;
    }

    private static int Run(DataFolder data, bool json)
    {
        if (data.Running() is not { } state)
        {
            Console.Error.WriteLine("Nothing is running; ./craft up starts it.");

            return NotRunning;
        }

        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(state, JsonSerializerOptions.Web));
        }
        else
        {
            Print(state);
        }

        return state.Ready && (state.Resources ?? new Dictionary<string, ResourceState>()).Values.All(resource => resource.IsWell) ? 0 : 1;
    }

    private static void Print(RunState state)
    {
        var table = new Table().AddColumns("resource", "state", "health", "address").Border(TableBorder.Simple);

        foreach (var (name, resource) in state.Resources ?? new Dictionary<string, ResourceState>())
        {
            var colour = resource.IsWell ? "green" : "yellow";
            table.AddRow(name, $"[{colour}]{(resource.State ?? "").EscapeMarkup()}[/]", (resource.Health ?? "").EscapeMarkup(), (resource.Url ?? "").EscapeMarkup());
        }

        AnsiConsole.Write(table);

        foreach (var (name, address) in state.Links?.All().Where(link => link.Address is not null) ?? [])
        {
            Console.WriteLine($"{name,-10} {address}");
        }
    }
}
