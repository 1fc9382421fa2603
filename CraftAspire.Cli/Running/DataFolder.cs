using System.CommandLine;
using System.Text.Json;

namespace CraftAspire.Cli.Running;

/// <summary>What one running application keeps: its data, its log, and the file that says how it is.</summary>
internal sealed record DataFolder(string Path)
{
    /// <summary>The option that every command about a running application has.</summary>
    public static Option<DirectoryInfo?> Option { get; } = new("--data") { Description = "Folder of the application's data; another folder is another application. Default: .craft/data; status and down find the one that runs." };

    public string RunFile => System.IO.Path.Combine(Path, "run.json");

    public string Log => System.IO.Path.Combine(Path, "apphost.log");

    public static DataFolder From(ParseResult arguments, Checkout checkout) => new(arguments.GetValue(Option)?.FullName ?? checkout.DefaultData);

    /// <summary>The folder of a running application: the one that was named, else the usual one, else the only one over which anything of this checkout runs.</summary>
    /// <exception cref="FailureException">None was named, and several are in question.</exception>
    public static DataFolder OfRunning(ParseResult arguments, Checkout checkout)
    {
        var wanted = From(arguments, checkout);

        if (arguments.GetValue(Option) is not null || wanted.Running() is not null)
        {
            return wanted;
        }

        return AppHostProcess.FoldersOf(checkout) switch
        {
            [] => wanted,
            [var only] => only,
            var several => throw new FailureException(
                $"{several.Count} applications of this checkout run; say which one: {string.Join(" or ", several.Select(data => $"--data {data.Path}"))}."),
        };
    }

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

    /// <summary>Makes the folder ready for a start, and keeps it from a second one until the returned lock is disposed.</summary>
    /// <exception cref="FailureException">The folder cannot be written, or another start is under way.</exception>
    public IDisposable Prepare()
    {
        var claim = System.IO.Path.Combine(Path, "up.lock");

        try
        {
            Directory.CreateDirectory(Path);
            var held = new FileStream(claim, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(Log, "");
            File.Delete(RunFile);

            return held;
        }
        catch (IOException problem) when (File.Exists(claim))
        {
            throw new FailureException($"Another ./craft up uses {Path}: wait for it, or choose another folder with --data and other ports with --port-base.", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FailureException($"The data folder {Path} cannot be written ({problem.Message.TrimEnd('.')}): choose another with --data.", problem);
        }
    }
}
