using System.Diagnostics;
using System.Globalization;

namespace Bench.Soak.Running;

/// <summary>The services' processes among this one's descendants, as /proc tells them.</summary>
internal static class ServiceProcesses
{
    private static readonly Dictionary<string, string> Programs = new()
    {
        ["api"] = "CraftAspire.Api.dll",
        ["bot"] = "CraftAspire.Bot.dll",
        ["inference"] = "CraftAspire.Inference.dll",
        ["cache"] = "EmbeddedCache.dll",
        ["postgres"] = "EmbeddedPostgres.dll",
    };

    /// <summary>Memory of a service and all that it started, in bytes; what several processes share counts once.</summary>
    public static long MemoryOf(string service) => FamilyOf(service).Sum(Memory);

    /// <summary>Kills a service and its children with SIGKILL.</summary>
    public static void Kill(string service)
    {
        foreach (var id in FamilyOf(service))
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
            {
                // The process ended with an earlier one.
            }
        }
    }

    private static List<int> FamilyOf(string service)
    {
        var children = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .ToLookup(ParentOf);
        var ours = Below(Environment.ProcessId, children).ToList();

        // The guard before a service names its program as well; the service itself is the program dotnet.
        var roots = ours.Where(
            id => Text(id, "comm").Trim() == "dotnet" && Text(id, "cmdline").Contains(Programs[service], StringComparison.Ordinal));
        return [.. roots.SelectMany(root => Below(root, children).Prepend(root)).Distinct()];
    }

    private static IEnumerable<int> Below(int parent, ILookup<int, int> children) =>
        children[parent].SelectMany(child => Below(child, children).Prepend(child));

    private static int ParentOf(int id)
    {
        // The name in parentheses may hold anything, so what follows the last one counts.
        var stat = Text(id, "stat");
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 1 ? int.Parse(fields[1], CultureInfo.InvariantCulture) : 0;
    }

    private static long Memory(int id)
    {
        var line = Text(id, "smaps_rollup").Split('\n').FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal));
        return line is null
            ? 0
            : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    private static string Text(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
