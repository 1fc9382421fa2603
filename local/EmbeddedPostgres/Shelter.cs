using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using LocalProgram;

namespace EmbeddedPostgres;

/// <summary>
/// A place that the user without privileges can reach, for when root starts Postgres from a checkout under a folder that
/// is closed to others, such as /root. Only root can write here, so nobody can plant a program.
/// </summary>
internal static class Shelter
{
    private const string Root = "/var/lib/craftaspire";

    /// <summary>A new folder for data.</summary>
    public static string NewFolder() => Made(Path.Combine(Root, $"data-{RandomNumberGenerator.GetHexString(16, lowercase: true)}"));

    /// <summary>A copy of programs, made once for each version of them.</summary>
    /// <param name="folder">The folder that holds them.</param>
    /// <param name="program">The one whose change means that all changed.</param>
    public static string CopyOf(string folder, string program)
    {
        var file = new FileInfo(program);
        var version = SHA256.HashData(Encoding.UTF8.GetBytes($"{folder}|{file.Length}|{file.LastWriteTimeUtc.Ticks}"));
        var copy = Path.Combine(Root, $"programs-{Convert.ToHexStringLower(version)[..16]}");

        if (Directory.Exists(copy))
        {
            return copy;
        }

        var unfinished = Made($"{copy}.{Environment.ProcessId}");
        Run("cp", "-R", "--", $"{folder}/.", unfinished);
        Run("chmod", "-R", "a+rX", "--", unfinished);

        try
        {
            Directory.Move(unfinished, copy);
        }
        catch (IOException) when (Directory.Exists(copy))
        {
            // Another server that starts at the same moment has made the copy.
            Directory.Delete(unfinished, recursive: true);
        }

        return copy;
    }

    private static string Made(string folder)
    {
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"Postgres does not run as root, its user cannot reach this checkout, and {folder} cannot be made ({problem.Message}): "
                + "clone into a folder that everybody may enter, or choose one with --data.",
                problem);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        var (exitCode, said) = ServerUser.Finished(new ProcessStartInfo(program, arguments));

        if (exitCode != 0)
        {
            throw new StartupException($"Postgres' programs cannot be copied to {Root}: {said}");
        }
    }
}
