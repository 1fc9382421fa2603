using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Bench.Inference.Measuring;

/// <summary>The machine of a measurement.</summary>
/// <param name="Processor">As the system names it.</param>
/// <param name="Processors">How many this process may use.</param>
/// <param name="Memory">In gigabytes.</param>
/// <param name="System">Operating system and .NET.</param>
/// <param name="LoadBefore">Processes that wanted to run in the minute before. Far above 0: others disturb the figures.</param>
internal sealed record Machine(string Processor, int Processors, double Memory, string System, double LoadBefore)
{
    public static Machine Look() => new(
        Field("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9),
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}",
        File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : 0);

    /// <summary>The most memory that a process ever held, in bytes.</summary>
    public static long PeakOf(int process) => Kilobytes(process, "VmHWM");

    /// <summary>The memory that a process holds, in bytes.</summary>
    public static long ResidentOf(int process) => Kilobytes(process, "VmRSS");

    /// <summary>Processor time that a process has used so far, in its own code and in the system's.</summary>
    public static TimeSpan ProcessorTimeOf(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static long Kilobytes(int process, string field) =>
        Field($"/proc/{process}/status", field) is { } text ? long.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture) * 1024 : 0;

    private static string? Field(string file, string name) => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
        : null;
}
