using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace Aspire.Hosting;

/// <summary>The AppHost's secrets in the user's profile, where <c>dotnet user-secrets</c> keeps them.</summary>
internal sealed class UserSecrets(string? userSecretsId, IConfiguration configuration)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly Lock Writing = new();

    /// <summary>Where the AppHost's project says that its secrets are; absent = nowhere.</summary>
    public static string? IdOf(Assembly? appHost) => appHost?.GetCustomAttribute<UserSecretsIdAttribute>()?.UserSecretsId;

    /// <summary>The configured or remembered value, else a new one, remembered unless the AppHost has no place for secrets.</summary>
    public string GetOrAdd(string key, Func<string> create)
    {
        lock (Writing)
        {
            return Find(key) ?? Add(key, create());
        }
    }

    private string? Find(string key) => configuration[key] is { Length: > 0 } known ? known : null;

    private string Add(string key, string value)
    {
        configuration[key] = value;

        if (userSecretsId is not null)
        {
            Write(PathHelper.GetSecretsPathFromSecretsId(userSecretsId), key, value);
        }

        return value;
    }

    private static void Write(string path, string key, string value)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        var secrets = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : [];
        secrets[key] = value;

        // Through a second file: whoever is interrupted here leaves the old secrets, never half of the new ones.
        var next = $"{path}.{Environment.ProcessId}";
        File.WriteAllText(next, secrets.ToJsonString(Indented));

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(next, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Move(next, path, overwrite: true);
    }
}
