using System.CommandLine;
using System.Globalization;
using Bench.Soak;
using Bench.Soak.Reports;

// Tables and JSON look the same everywhere.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var minutes = new Option<double>("--minutes") { Description = "How long it plays, 0.5 to 1440.", DefaultValueFactory = _ => 10 };
var players = new Option<int>("--players") { Description = "People who play at once, 1 to 2000.", DefaultValueFactory = _ => 500 };
var latency = new Option<bool>("--latency") { Description = "From tap to edited board: known pairs, 50 players; new pairs, one." };
var calm = new Option<bool>("--no-faults") { Description = "Kill no service." };
var dashboard = new Option<bool>("--dashboard") { Description = "With the dashboard, which takes all telemetry." };
var json = new Option<bool>("--json") { Description = "The result as JSON on standard output." };
minutes.Validators.Add(result =>
{
    if (result.GetValueOrDefault<double>() is < 0.5 or > 1440)
        result.AddError("--minutes is 0.5 to 1440.");
});
players.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() is < 1 or > 2000)
        result.AddError("--players is 1 to 2000.");
});

var command = new RootCommand(
    "Plays the whole application on its real model, kills its services in turn, and then looks whether anything was lost.")
{
    minutes, players, latency, calm, dashboard, json,
};
command.SetAction(async (arguments, stop) =>
{
    // The services write to standard output, too; what is printed there is the result alone.
    var output = Console.Out;
    var log = new StreamWriter(Checkout.LogFile, append: false) { AutoFlush = true };
    Console.SetOut(TextWriter.Synchronized(log));
    try
    {
        if (arguments.GetValue(latency))
        {
            var measured = await new LatencyRun(arguments.GetValue(dashboard)).RunAsync(stop);
            return new LatencyReport(measured, output).Write(arguments.GetValue(json));
        }

        var plan = new Plan(
            arguments.GetValue(players),
            TimeSpan.FromMinutes(arguments.GetValue(minutes)),
            !arguments.GetValue(calm),
            arguments.GetValue(dashboard));
        return new SoakReport(await new SoakRun(plan).RunAsync(stop), output).Write(arguments.GetValue(json));
    }
    catch (OperationCanceledException) when (stop.IsCancellationRequested)
    {
        await Console.Error.WriteLineAsync("Stopped; everything was cleaned up.");
        return 130;
    }
});

return await command.Parse(args).InvokeAsync();
