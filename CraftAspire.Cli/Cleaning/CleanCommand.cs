using System.CommandLine;
using CraftAspire.Cli.Running;

namespace CraftAspire.Cli.Cleaning;

/// <summary><c>craft clean</c>: back to a fresh clone, without losing what players did unless asked.</summary>
internal static class CleanCommand
{
    private static readonly Option<bool> WithData = new("--with-data") { Description = "Delete the game's data too; there is no way back." };

    public static Command Create(Checkout checkout)
    {
        var command = new Command("clean", "Stop the application, then delete downloads and builds.") { DataFolder.Option, WithData };
        command.SetAction((arguments, cancellation) => RunAsync(checkout, arguments, cancellation));

        return command;
    }

    private static async Task<int> RunAsync(Checkout checkout, ParseResult arguments, CancellationToken cancellation)
    {
        var data = DataFolder.From(arguments, checkout);
        await DownCommand.RunAsync(data, cancellation);

        List<string> waste = [.. BuildOutputs(checkout.Root), .. Downloads(checkout)];

        if (arguments.GetValue(WithData))
        {
            waste.AddRange([.. Sheltered(data.Path), data.Path]);
        }

        foreach (var path in waste)
        {
            Delete(path);
        }

        new Steps().Done(arguments.GetValue(WithData) ? "Deleted downloads, builds and data" : $"Deleted downloads and builds; {data.Path} is kept");

        return 0;
    }

    /// <summary>Postgres' data, where its user could not reach the checkout and only a link is here.</summary>
    private static IEnumerable<string> Sheltered(string data) =>
        Directory.Exists(data)
            ? Directory.EnumerateDirectories(data, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 })
                .Select(folder => Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName)
                .Where(target => target?.StartsWith("/var/lib/craftaspire/", StringComparison.Ordinal) == true)
                .Select(target => Path.GetDirectoryName(target)!)
            : [];

    // This very program runs from .craft/cli; the script makes it anew when its stamp is gone.
    private static IEnumerable<string> Downloads(Checkout checkout) =>
        Directory.Exists(checkout.Craft)
            ? Directory.EnumerateFileSystemEntries(checkout.Craft).Where(path => Path.GetFileName(path) is not ("cli" or "data" or "cli.lock"))
            : [];

    private static IEnumerable<string> BuildOutputs(string folder) =>
        Directory.EnumerateDirectories(folder)
            .Where(inner => !Path.GetFileName(inner).StartsWith('.'))
            .SelectMany(inner => Path.GetFileName(inner) is "bin" or "obj" ? [inner] : BuildOutputs(inner));

    private static void Delete(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FailureException($"{path} cannot be deleted ({problem.Message.TrimEnd('.')}): it may belong to another user.", problem);
        }
    }
}
