using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using LocalProgram;

namespace EmbeddedPostgres;

/// <summary>The user that Postgres runs as: the current one, or an unprivileged one instead of root, which Postgres refuses.</summary>
internal sealed partial class ServerUser
{
    private const uint Root = 0;
    private const uint Nobody = 65534;

    private readonly uint? _id;

    private ServerUser(uint? id) => _id = id;

    /// <summary>Chooses the owner of the data folder, so a normal user's checkout stays theirs, or else the user nobody.</summary>
    public static ServerUser For(string folder)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerUser(null);
        }

        var owner = OwnerOfNearest(folder);

        return new ServerUser(owner == Root ? Nobody : owner);
    }

    /// <summary>A program to be started as this user, that ends at once when this process is killed.</summary>
    public ProcessStartInfo Start(string program, IEnumerable<string> arguments)
    {
        // SIGQUIT is Postgres' immediate shutdown: all its processes end at once, and nothing committed is lost.
        var start = new ProcessStartInfo("setpriv", ["--pdeathsig", "QUIT"]) { UseShellExecute = false };

        if (_id is { } id)
        {
            foreach (var argument in (string[])[$"--reuid={id}", $"--regid={id}", "--clear-groups"])
            {
                start.ArgumentList.Add(argument);
            }
        }

        foreach (var argument in arguments.Prepend(program).Prepend("--"))
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>True if this user can reach a file or folder through all folders above it.</summary>
    public bool CanReach(string path) => Finished(Start("test", ["-r", path, "-a", "-x", path])).ExitCode == 0;

    /// <summary>Makes this user the owner of a folder, but not of its content.</summary>
    public void Own(string folder)
    {
        if (_id is { } id && ChangeOwner(folder, id, id) != 0)
        {
            throw new StartupException(
                $"Postgres does not run as root, and {folder} cannot be given to its user {id}: choose another folder with --data.");
        }
    }

    /// <summary>Runs a program to its end and returns what it said.</summary>
    public static (int ExitCode, string Said) Finished(ProcessStartInfo start, string input = "")
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;

        using var process = Started(start);
        var said = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();

        return (process.ExitCode, (said.Result + output.Result).Trim());
    }

    /// <summary>Starts a program.</summary>
    /// <exception cref="StartupException">There is no such program.</exception>
    public static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception problem)
        {
            throw new StartupException(
                $"{start.FileName} is missing ({problem.Message}): install it (apt-get install util-linux coreutils).", problem);
        }
    }

    private static uint OwnerOfNearest(string folder)
    {
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder) ?? "/";
        }

        return uint.Parse(Finished(new ProcessStartInfo("stat", ["-c", "%u", folder])).Said, CultureInfo.InvariantCulture);
    }

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint user, uint group);
}
