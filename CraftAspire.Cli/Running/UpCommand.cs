using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using CraftAspire.Cli.Installing;

namespace CraftAspire.Cli.Running;

/// <summary><c>craft up</c>: everything installed, built, started and healthy.</summary>
internal static class UpCommand
{
    private static readonly Option<bool> Detach = new("--detach") { Description = "Return when everything is healthy; ./craft down stops it." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the links as JSON, alone on standard output." };
    private static readonly Option<int?> PortBase = new("--port-base") { Description = "First of ten ports to use, so that two checkouts run side by side." };

    public static Command Create(Checkout checkout)
    {
        PortBase.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < PortRange.Lowest or > PortRange.Highest)
            {
                result.AddError($"--port-base must lie between {PortRange.Lowest} and {PortRange.Highest}.");
            }
        });

        var command = new Command("up", "Start the whole application and wait until it is healthy.") { Detach, Json, DataFolder.Option, PortBase };
        command.SetAction((arguments, cancellation) => RunAsync(checkout, arguments, cancellation));

        return command;
    }

    private static async Task<int> RunAsync(Checkout checkout, ParseResult arguments, CancellationToken cancellation)
    {
        var steps = new Steps();
        var data = DataFolder.From(arguments, checkout);

        if (data.Running() is { } already)
        {
            return Answer(already, arguments.GetValue(Json), steps);
        }

        using var alone = data.Prepare();
        var ports = PortRange.Choose(arguments.GetValue(PortBase));
        await new Preparation(checkout, steps).RunAsync(cancellation);

        using var appHost = AppHostProcess.Start(checkout, data, ports);

        try
        {
            var state = await new StartUp(data, steps).WaitAsync(appHost, cancellation);
            Print(state.Links, arguments.GetValue(Json));
        }
        catch
        {
            await AppHostProcess.StopAsync(appHost.Id, CancellationToken.None);
            throw;
        }

        return arguments.GetValue(Detach) ? 0 : await StayAsync(appHost, data, steps, cancellation);
    }

    private static int Answer(RunState already, bool json, Steps steps)
    {
        if (!already.Ready)
        {
            throw new FailureException($"It is already starting, or not healthy, as process {already.Pid}: ./craft status shows how far it is, ./craft down stops it.");
        }

        steps.Done($"Already running as process {already.Pid}; ./craft down stops it");
        Print(already.Links, json);

        return 0;
    }

    private static async Task<int> StayAsync(Process appHost, DataFolder data, Steps steps, CancellationToken cancellation)
    {
        steps.Done($"Running; Ctrl-C stops everything, {data.Log} has the log");

        // A terminal that is closed means the same as Ctrl-C.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });

        try
        {
            await appHost.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            await steps.RunAsync("Stopping", () => AppHostProcess.StopAsync(appHost.Id, CancellationToken.None));

            return 0;
        }

        // ./craft down in another terminal ends it in order.
        return appHost.ExitCode == 0 ? 0 : throw new FailureException($"The AppHost ended with exit code {appHost.ExitCode}; {data.Log} says why.");
    }

    private static void Print(Links? links, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(links, JsonSerializerOptions.Web));

            return;
        }

        foreach (var (name, address) in links?.All().Where(link => link.Address is not null) ?? [])
        {
            Console.WriteLine($"{name,-10} {address}");
        }
    }
}
