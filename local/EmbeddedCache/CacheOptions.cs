using LocalProgram;

namespace EmbeddedCache;

/// <summary>What to run and where.</summary>
/// <param name="Port">Port on 127.0.0.1.</param>
/// <param name="Data">Folder that keeps the data; made when missing.</param>
/// <param name="Password">What clients have to show.</param>
/// <param name="Throwaway">True keeps nothing on disk.</param>
internal sealed record CacheOptions(int Port, string Data, string Password, bool Throwaway)
{
    private const string PasswordVariable = "CACHE_PASSWORD";

    /// <summary>The password, which never is an argument: every user of the machine can read those.</summary>
    public static string PasswordFromEnvironment() =>
        Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } password
            ? password
            : throw new StartupException($"Set {PasswordVariable} to the password that clients have to show.");
}
