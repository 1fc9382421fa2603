using System.ComponentModel;
using System.Text;
using CliWrap;

namespace CraftAspire.Cli;

/// <summary>Another program, run to its end.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs a program without input and returns its exit code and everything that it said.</summary>
    /// <exception cref="FailureException">There is no such program.</exception>
    public static async Task<(int ExitCode, string Said)> RunAsync(string program, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        var said = new StringBuilder();

        try
        {
            var result = await CliWrap.Cli.Wrap(program)
                .WithArguments(arguments)
                .WithWorkingDirectory(folder)
                .WithStandardOutputPipe(PipeTarget.ToStringBuilder(said))
                .WithStandardErrorPipe(PipeTarget.ToStringBuilder(said))
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(cancellation);

            return (result.ExitCode, said.ToString());
        }
        catch (Win32Exception problem)
        {
            throw new FailureException($"{program} is missing or cannot be started: run ./craft doctor to see how to install it.", problem);
        }
    }

    /// <summary>Runs a program whose output is for the reader, and interrupts it, as a person would, when we are.</summary>
    public static async Task<int> ShowAsync(string program, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        using var kill = new CancellationTokenSource();
        await using var patience = cancellation.Register(() => kill.CancelAfter(Patience));
        await using var output = Console.OpenStandardOutput();
        await using var error = Console.OpenStandardError();
        var result = await CliWrap.Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithStandardOutputPipe(PipeTarget.ToStream(output))
            .WithStandardErrorPipe(PipeTarget.ToStream(error))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(kill.Token, cancellation);

        return result.ExitCode;
    }

    /// <summary>Whether a program can be found on the path.</summary>
    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
