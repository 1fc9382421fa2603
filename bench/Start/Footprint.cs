using System.Globalization;
using System.Text;

namespace Bench.Start;

/// <summary>What all processes of the application together use, as Linux counts it.</summary>
internal sealed class Footprint
{
    /// <summary>The variable by which the processes are known; children inherit it.</summary>
    public const string Mark = "CRAFT_BENCH_START";

    private const double TicksPerSecond = 100;

    private readonly Dictionary<int, (string Name, double Processor, long Memory)> _processes = [];

    /// <summary>Seconds of processor time so far.</summary>
    public double Processor => _processes.Values.Sum(process => process.Processor);

    /// <summary>Bytes of memory, pages that several processes share divided between them (PSS).</summary>
    public long Memory => _processes.Values.Sum(process => process.Memory);

    public static Footprint Take()
    {
        var footprint = new Footprint();
        var all = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .ToArray();
        var children = all.ToLookup(id => Stat(id) is [_, var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : 0);
        var marked = new Queue<int>(
            all.Where(id => id != Environment.ProcessId && Read($"/proc/{id}/environ").Contains($"{Mark}=1\0", StringComparison.Ordinal)));

        // Postgres' processes write their titles over their environment, so children count by their parents.
        while (marked.TryDequeue(out var id))
        {
            if (Stat(id) is { Length: > 12 } stat && footprint._processes.TryAdd(id, (NameOf(id), SecondsOf(stat), MemoryOf(id))))
            {
                foreach (var child in children[id])
                {
                    marked.Enqueue(child);
                }
            }
        }

        return footprint;
    }

    /// <summary>Seconds of processor time since an earlier look, for each process.</summary>
    public IEnumerable<KeyValuePair<string, double>> ProcessorBy(Footprint earlier) =>
        _processes.Select(process => KeyValuePair.Create(
            $"{process.Value.Name} ({process.Value.Memory / 1e6:0} MB)",
            process.Value.Processor - earlier._processes.GetValueOrDefault(process.Key).Processor));

    private static double SecondsOf(string[] stat) =>
        (double.Parse(stat[11], CultureInfo.InvariantCulture) + double.Parse(stat[12], CultureInfo.InvariantCulture)) / TicksPerSecond;

    private static long MemoryOf(int id) => Read($"/proc/{id}/smaps_rollup").Split('\n')
        .Where(line => line.StartsWith("Pss:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024)
        .FirstOrDefault();

    private static string NameOf(int id) => string.Join(' ', Read($"/proc/{id}/cmdline").Split('\0', StringSplitOptions.RemoveEmptyEntries)
        .Take(3).Select(part => part.Length > 40 ? "…" + part[^40..] : part));

    /// <summary>The fields of /proc/N/stat behind the program's name, which may hold spaces itself.</summary>
    private static string[] Stat(int id) =>
        Read($"/proc/{id}/stat") is { Length: > 0 } line ? line[(line.LastIndexOf(')') + 2)..].Split(' ') : [];

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file, Encoding.Latin1);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
