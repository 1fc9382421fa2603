namespace CraftAspire.Cli.Installing;

/// <summary>The graphics card, if any.</summary>
internal static class Gpu
{
    /// <summary>Whether NVIDIA's driver runs on this machine.</summary>
    public static bool IsPresent { get; } = File.Exists("/dev/nvidia0") || File.Exists("/proc/driver/nvidia/version");
}
