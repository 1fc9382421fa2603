using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Storage;

/// <summary>The file that keeps the state, if one is configured; readable by its owner only, as it holds the bots' tokens.</summary>
public sealed partial class StateFile(IOptions<EmulatorOptions> options, TimeProvider time, ILogger<StateFile> log)
{
    // A missing part is an error: otherwise half a state would overwrite the whole one.
    private static readonly JsonSerializerOptions Json = new(WireJson.Options)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    private readonly string? _path = options.Value.StateFile;

    public bool IsConfigured => _path is not null;

    /// <summary>
    /// Reads the state; null without a file. Renames a file that cannot be read, and logs that.
    /// </summary>
    public async Task<Snapshot?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_path is null || !File.Exists(_path))
            return null;

        try
        {
            await using var file = File.OpenRead(_path);
            return await JsonSerializer.DeserializeAsync<Snapshot>(file, Json, cancellationToken);
        }
        catch (JsonException problem)
        {
            var aside = $"{_path}.damaged-{time.GetUtcNow():yyyyMMdd-HHmmss}";
            File.Move(_path, aside, overwrite: true);
            LogDamaged(_path, aside, problem.Message);
            return null;
        }
    }

    /// <summary>Writes a new file and moves it over the old one, so a crash leaves the old file whole.</summary>
    /// <returns>False when the file could not be written; the log says why.</returns>
    public async Task<bool> WriteAsync(Snapshot snapshot)
    {
        try
        {
            MakeFolder(Path.GetDirectoryName(Path.GetFullPath(_path!))!);
            var draft = $"{_path}.new";
            var open = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                open.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using (var file = new FileStream(draft, open))
            {
                await JsonSerializer.SerializeAsync(file, snapshot, Json);
            }

            File.Move(draft, _path!, overwrite: true);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LogUnwritable(_path!, problem.Message);
            return false;
        }
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [LoggerMessage(
        LogLevel.Error, "The state file {Path} is damaged and was put aside as {Aside}; the emulator begins with an empty world. {Reason}")]
    private partial void LogDamaged(string path, string aside, string reason);

    [LoggerMessage(LogLevel.Error, "The state file {Path} could not be written; the emulator retries: {Reason}")]
    private partial void LogUnwritable(string path, string reason);
}
