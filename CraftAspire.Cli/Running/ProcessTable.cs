using System.Globalization;
using System.Runtime.InteropServices;

namespace CraftAspire.Cli.Running;

/// <summary>The processes of this machine, as /proc shows them.</summary>
internal static partial class ProcessTable
{
    private const int KillSignal = 9;
    private const int TerminateSignal = 15;

    /// <summary>A process and the moment it started, which tells it from a later one with the same number.</summary>
    internal readonly record struct Identity(int Id, string Started);

    /// <summary>The numbers of all processes.</summary>
    public static IEnumerable<int> All => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0);

    /// <summary>The program and its arguments; nothing when there is no such process.</summary>
    public static string[] CommandLine(int process) => Read($"/proc/{process}/cmdline").Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The process and everything that it started, directly or not.</summary>
    public static IReadOnlyList<Identity> FamilyOf(int process)
    {
        var parents = All.ToLookup(ParentOf);
        List<int> family = [process];

        for (var index = 0; index < family.Count; index++)
        {
            family.AddRange(parents[family[index]]);
        }

        return [.. family.Select(id => new Identity(id, StartOf(id)))];
    }

    public static bool Exists(Identity process) => process.Started.Length > 0 && StartOf(process.Id) == process.Started;

    public static void Terminate(int process) => _ = Signal(process, TerminateSignal);

    public static void Kill(Identity process) => _ = Signal(process.Id, KillSignal);

    /// <summary>Waits until none of the processes exists.</summary>
    /// <returns>False when some still do after the limit.</returns>
    public static async Task<bool> GoneAsync(IReadOnlyList<Identity> processes, TimeSpan limit, CancellationToken cancellation)
    {
        var end = TimeProvider.System.GetUtcNow() + limit;

        while (processes.Any(Exists))
        {
            if (TimeProvider.System.GetUtcNow() > end)
            {
                return false;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        }

        return true;
    }

    private static int ParentOf(int process) => Field(process, 1) is { Length: > 0 } parent ? int.Parse(parent, CultureInfo.InvariantCulture) : 0;

    // A zombie has ended; only its parent has not asked for the exit code yet.
    private static string StartOf(int process) => Field(process, 0) is "Z" or "" ? "" : Field(process, 19);

    /// <summary>A field of /proc/N/stat, counted from behind the program's name, which may hold spaces itself.</summary>
    private static string Field(int process, int index)
    {
        var line = Read($"/proc/{process}/stat");

        return line.Length == 0 ? "" : line[(line.LastIndexOf(')') + 2)..].Split(' ')[index];
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
