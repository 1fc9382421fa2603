using System.CommandLine;

namespace CraftAspire.Cli.Running;

/// <summary><c>craft down</c>: stops what <c>craft up</c> started.</summary>
internal static class DownCommand
{
    public static Command Create(Checkout checkout)
    {
        var command = new Command("down", "Stop the application and wait until nothing of it is left.") { DataFolder.Option };
        command.SetAction((arguments, cancellation) => RunAsync(DataFolder.OfRunning(arguments, checkout), cancellation));

        return command;
    }

    /// <summary>Does nothing, and says so, when nothing runs: the wanted state is reached.</summary>
    public static async Task<int> RunAsync(DataFolder data, CancellationToken cancellation)
    {
        var steps = new Steps();

        if (data.Running() is not { } state)
        {
            steps.Done("Nothing is running");

            return 0;
        }

        var killed = 0;
        await steps.RunAsync("Stopping", async () => killed = await AppHostProcess.StopAsync(state.Pid, cancellation));
        File.Delete(data.RunFile);

        if (killed > 0)
        {
            steps.Warn($"{killed} processes did not end by themselves and were killed; {data.Log} may say why.");
        }

        return 0;
    }
}
