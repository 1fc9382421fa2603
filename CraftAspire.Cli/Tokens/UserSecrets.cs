using System.Text.Json;

namespace CraftAspire.Cli.Tokens;

/// <summary>The AppHost's user secrets, where generated passwords and keys survive beside the data that needs them.</summary>
internal static class UserSecrets
{
    private const string Id = "craftaspire-apphost";

    private static string File => Path.Combine(
        Environment.GetEnvironmentVariable("DOTNET_USER_SECRETS_FALLBACK_DIR") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".microsoft", "usersecrets"),
        Id,
        "secrets.json");

    /// <summary>A parameter of the AppHost, from the environment or the secrets, in the order in which the AppHost looks.</summary>
    /// <exception cref="FailureException">There is none yet.</exception>
    public static string Parameter(string name) =>
        Environment.GetEnvironmentVariable($"Parameters__{name.Replace('-', '_')}")
        ?? Read($"Parameters:{name}")
        ?? throw new FailureException($"There is no {name} yet: run ./craft up once, it generates one.");

    private static string? Read(string key)
    {
        if (!System.IO.File.Exists(File))
        {
            return null;
        }

        try
        {
            var secrets = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(System.IO.File.ReadAllText(File), JsonSerializerOptions.Web);

            return secrets is not null && secrets.TryGetValue(key, out var value) ? value.ToString() : null;
        }
        catch (JsonException problem)
        {
            throw new FailureException($"{File} is no JSON: mend it, or delete it together with the application's data.", problem);
        }
    }
}
