using System.CommandLine;
using System.Text.Json;
using CraftAspire.Cli.Installing;

namespace CraftAspire.Cli.Running;

/// <summary><c>craft up</c>: everything installed, built, started and healthy.</summary>
internal static class UpCommand
{
    private static readonly Option<bool> Detach = new("--detach") { Description = "Return when everything is healthy; ./craft down stops it." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the links as JSON, alone on standard output." };
    private static readonly Option<int?> PortBase = new("--port-base") { Description = "First of the ports to use, so that two checkouts run side by side (1024–65000)." };

    public static Command Create(Checkout checkout)
    {
        PortBase.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1024 or > 65000)
            {
                result.AddError("--port-base must lie between 1024 and 65000.");
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

        if (data.Running() is { Ready: true } already)
        {
            steps.Done($"Already running as process {already.Pid}; ./craft down stops it");
            Print(already.Links, arguments.GetValue(Json));

            return 0;
        }

        await new Preparation(checkout, steps).RunAsync(cancellation);
        data.Prepare();

        using var appHost = AppHostProcess.Start(checkout, data, arguments.GetValue(PortBase));

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

    private static async Task<int> StayAsync(System.Diagnostics.Process appHost, DataFolder data, Steps steps, CancellationToken cancellation)
    {
        steps.Done($"Running; Ctrl-C stops everything, {data.Log} has the log");

        try
        {
            await appHost.WaitForExitAsync(cancellation);
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
