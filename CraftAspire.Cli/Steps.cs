using System.Diagnostics;
using Spectre.Console;

namespace CraftAspire.Cli;

/// <summary>Progress on the error stream, one line per step, so that standard output stays free for the answer.</summary>
internal sealed class Steps
{
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    public Steps()
    {
        if (Console.IsErrorRedirected)
        {
            // A file has no edge to wrap at.
            _console.Profile.Width = short.MaxValue;
        }
    }

    /// <summary>Runs a step behind a spinner, or behind a plain line where nobody watches.</summary>
    public async Task RunAsync(string doing, Func<Task> step)
    {
        var clock = Stopwatch.StartNew();

        if (_console.Profile.Capabilities.Interactive)
        {
            await _console.Status().StartAsync(doing.EscapeMarkup(), _ => step());
        }
        else
        {
            _console.WriteLine($"  {doing} …");
            await step();
        }

        Done($"{doing} ({clock.Elapsed.TotalSeconds:0.0} s)");
    }

    public void Done(string what) => _console.MarkupLineInterpolated($"[green]✓[/] {what}");

    public void Warn(string what) => _console.MarkupLineInterpolated($"[yellow]![/] {what}");
}
