using LocalProgram;

namespace EmbeddedCache;

/// <summary>The options of the server.</summary>
/// <param name="Port">Port on 127.0.0.1.</param>
/// <param name="Data">Folder that keeps the data; made when missing.</param>
/// <param name="Password">What clients have to show.</param>
/// <param name="Throwaway">True keeps nothing on disk.</param>
internal sealed record CacheOptions(int Port, string Data, string Password, bool Throwaway)
{
    private const string PasswordVariable = "CACHE_PASSWORD";

    /// <summary>The variable with the password. It is no argument, because every user of the machine can read arguments.</summary>
    public static string PasswordFromEnvironment() =>
        Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } password
            ? password
            : throw new StartupException($"Set {PasswordVariable} to the password that clients have to show.");
}
