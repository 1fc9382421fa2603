using System.CommandLine;
using CraftAspire.Cli;
using CraftAspire.Cli.Benchmarks;
using CraftAspire.Cli.Cleaning;
using CraftAspire.Cli.Diagnosis;
using CraftAspire.Cli.Running;
using CraftAspire.Cli.Testing;
using CraftAspire.Cli.Tokens;
using Spectre.Console;

if (Console.IsOutputRedirected)
{
    // A file has no edge to wrap at.
    AnsiConsole.Profile.Width = short.MaxValue;
}

var checkout = Checkout.Find();
var command = new RootCommand("CraftAspire: one command brings the whole application up.")
{
    UpCommand.Create(checkout),
    DownCommand.Create(checkout),
    StatusCommand.Create(checkout),
    TestCommand.Create(checkout),
    DoctorCommand.Create(checkout),
    CleanCommand.Create(checkout),
    TokenCommand.Create(),
    BenchCommand.Create(checkout),
};

try
{
    return await command.Parse(args).InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        // Ctrl-C stops the application in order; that takes seconds and must not be cut short.
        ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
    });
}
catch (FailureException failure)
{
    Console.Error.WriteLine(failure.Message);

    return 1;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped.");

    return 130;
}
