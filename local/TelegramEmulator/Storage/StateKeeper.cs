using System.Text.Json;
using Microsoft.Extensions.Options;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Storage;

/// <summary>Keeps the state in a file, if one is configured: read at the start, written some seconds after a change and at the end.</summary>
public sealed class StateKeeper(EmulatedTelegram telegram, IOptions<EmulatorOptions> options, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private long _savedVersion;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.StateFile is { } path && File.Exists(path))
        {
            await using var file = File.OpenRead(path);
            (await JsonSerializer.DeserializeAsync<Snapshot>(file, WireJson.Options, cancellationToken))?.RestoreInto(telegram);
        }

        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SaveAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (options.Value.StateFile is not null && await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (telegram.Feed.Version != _savedVersion)
                await SaveAsync();
        }
    }

    // Written beside and moved over: a crash in the middle leaves the old file whole.
    private async Task SaveAsync()
    {
        if (options.Value.StateFile is not { } path)
            return;

        var version = telegram.Feed.Version;
        var draft = $"{path}.new";
        var open = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            open.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var file = new FileStream(draft, open))
        {
            await JsonSerializer.SerializeAsync(file, Snapshot.Of(telegram), WireJson.Options);
        }

        File.Move(draft, path, overwrite: true);
        _savedVersion = version;
    }
}
