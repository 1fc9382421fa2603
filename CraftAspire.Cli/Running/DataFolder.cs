using System.CommandLine;
using System.Text.Json;

namespace CraftAspire.Cli.Running;

/// <summary>What one running application keeps: its data, its log, and the file that says how it is.</summary>
internal sealed record DataFolder(string Path)
{
    /// <summary>The option that every command about a running application has.</summary>
    public static Option<DirectoryInfo?> Option { get; } = new("--data") { Description = "Folder of the application's data; another folder is another application. Default: .craft/data" };

    public string RunFile => System.IO.Path.Combine(Path, "run.json");

    public string Log => System.IO.Path.Combine(Path, "apphost.log");

    public static DataFolder From(ParseResult arguments, Checkout checkout) => new(arguments.GetValue(Option)?.FullName ?? checkout.DefaultData);

    /// <summary>The state of the application that runs over this folder, or null when none does.</summary>
    public RunState? Running() => Read() is { } state && AppHostProcess.IsOf(state.Pid, this) ? state : null;

    /// <summary>The last state that was written, whether its writer still lives or not.</summary>
    public RunState? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<RunState>(File.ReadAllText(RunFile), JsonSerializerOptions.Web);
        }
        catch (Exception problem) when (problem is IOException or JsonException)
        {
            return null;
        }
    }

    /// <exception cref="FailureException">The folder cannot be written.</exception>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(Path);
            File.WriteAllText(Log, "");
            File.Delete(RunFile);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FailureException($"The data folder {Path} cannot be written ({problem.Message.TrimEnd('.')}): choose another with --data.", problem);
        }
    }
}
