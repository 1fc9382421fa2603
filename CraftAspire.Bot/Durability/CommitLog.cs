using CraftAspire.Bot.Telegram;
using CraftAspire.ServiceDefaults;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Durability;

/// <summary>Writes entries in batches. An awaited entry is on disk.</summary>
internal sealed partial class CommitLog : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly BotDatabase _database;
    private readonly TimeProvider _time;
    private readonly ILogger<CommitLog> _log;
    private readonly CommitCommands _commands;
    private readonly Batcher<CommitEntry> _commits;

    public CommitLog(BotDatabase database, IOptions<TelegramOptions> options, TimeProvider time, ILogger<CommitLog> log)
    {
        (_database, _time, _log) = (database, time, log);
        _commands = new CommitCommands(options.Value.BotId);
        _commits = new Batcher<CommitEntry>(WriteAsync);
    }

    /// <summary>
    /// Returns when the entry is on disk. Waits for a database that is away, and throws if the database refuses the entry.
    /// </summary>
    public async Task RecordAsync(CommitEntry entry, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await _commits.AddAsync(entry, cancellationToken: CancellationToken.None).WaitAsync(cancellationToken);
                return;
            }
            catch (Exception error) when (DatabaseErrors.IsAway(error))
            {
                LogAway(error.GetType().Name);
                await Task.Delay(Pause, _time, cancellationToken);
            }
        }
    }

    public ValueTask DisposeAsync() => _commits.DisposeAsync();

    private async Task WriteAsync(IReadOnlyList<CommitEntry> entries)
    {
        var (batch, readers) = _commands.For(entries, _time.GetUtcNow());
        if (batch.Count > 0) await _database.ReadAsync(batch, readers, CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Warning, "The bot's database does not answer ({Error}); running turns wait for it")]
    private partial void LogAway(string error);
}
