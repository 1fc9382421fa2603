using CliWrap;
using CliWrap.Buffered;

namespace CraftAspire.Tests.Fixtures;

/// <summary>Real programs, run to their end.</summary>
public static class Programs
{
    /// <summary>The full path of dotnet, for when a test takes PATH away.</summary>
    public static string DotNet { get; } = Environment.GetEnvironmentVariable("PATH")!.Split(':')
        .Select(folder => Path.Combine(folder, "dotnet"))
        .First(File.Exists);

    /// <summary>Runs a program.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables to set, or with null to take away.</param>
    public static async Task<ProgramResult> RunAsync(
        string program, string[] arguments, string? folder = null, Dictionary<string, string?>? environment = null)
    {
        using var limit = Patience.Start();
        var result = await CliWrap.Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder ?? Repository.Root)
            .WithEnvironmentVariables(environment ?? [])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);

        return new ProgramResult(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
