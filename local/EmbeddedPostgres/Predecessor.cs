using LocalProgram;

namespace EmbeddedPostgres;

/// <summary>
/// The server that used the data before. A killed one leaves its lock file, whose process number may belong to another program by now.
/// The working folders of the running processes tell who uses the data: Postgres' processes work in the data folder.
/// </summary>
internal static class Predecessor
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for a server that is about to end, and removes the lock file of one that did not end in order.</summary>
    /// <exception cref="StartupException">It does not end.</exception>
    public static void AwaitEnd(string folder)
    {
        var limit = TimeProvider.System.GetUtcNow() + Limit;

        while (UserOf(folder) is { } process)
        {
            if (TimeProvider.System.GetUtcNow() > limit)
            {
                throw new StartupException(
                    $"Another Postgres, process {process}, uses {folder}: stop it, or choose another folder with --data.");
            }

            Thread.Sleep(LookAgain);
        }

        File.Delete(Path.Combine(folder, "postmaster.pid"));
    }

    private static string? UserOf(string folder) =>
        Directory.EnumerateDirectories("/proc")
            .Where(process => char.IsDigit(Path.GetFileName(process)[0]) && StandsIn(folder, process))
            .Select(Path.GetFileName)
            .FirstOrDefault();

    private static bool StandsIn(string folder, string process)
    {
        try
        {
            return Directory.ResolveLinkTarget(Path.Combine(process, "cwd"), returnFinalTarget: false)?.FullName == folder
                && File.ReadAllText(Path.Combine(process, "comm")).StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The process has ended or belongs to another user.
            return false;
        }
    }
}
