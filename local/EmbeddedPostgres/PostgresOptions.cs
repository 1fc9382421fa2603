using LocalProgram;

namespace EmbeddedPostgres;

/// <summary>The options of the server.</summary>
/// <param name="Port">Port on 127.0.0.1.</param>
/// <param name="Data">Folder that keeps the data; made when missing.</param>
/// <param name="Programs">Folder of Postgres' programs; they are fetched when they are missing.</param>
/// <param name="Password">The superuser's password from this start on.</param>
/// <param name="Throwaway">True gives up safety against a power cut for speed.</param>
internal sealed record PostgresOptions(int Port, string Data, string Programs, string Password, bool Throwaway)
{
    private const string PasswordVariable = "POSTGRES_PASSWORD";

    /// <summary>The variable with the password. It is no argument, because every user of the machine can read arguments.</summary>
    public static string PasswordFromEnvironment()
    {
        var password = Environment.GetEnvironmentVariable(PasswordVariable);

        if (string.IsNullOrEmpty(password) || password.Any(char.IsControl))
        {
            throw new StartupException($"Set {PasswordVariable} to the superuser's password, without control characters.");
        }

        // Keeps the password from Postgres and its children.
        Environment.SetEnvironmentVariable(PasswordVariable, null);

        return password;
    }
}
