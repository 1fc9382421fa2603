using CraftAspire.Bot.Storage;
using CraftAspire.Bot.Telegram;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CraftAspire.Bot.Ledger;

/// <summary>Writes what happened, in batches of whatever happened meanwhile. An entry that is awaited is on disk.</summary>
internal sealed partial class BotLedger : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly BotDatabase database;
    private readonly TimeProvider time;
    private readonly ILogger<BotLedger> log;
    private readonly LedgerCommands commands;
    private readonly GroupCommit<LedgerEntry> commits;

    public BotLedger(BotDatabase database, IOptions<TelegramOptions> options, TimeProvider time, ILogger<BotLedger> log)
    {
        this.database = database;
        this.time = time;
        this.log = log;
        commands = new LedgerCommands(options.Value.BotId);
        commits = new GroupCommit<LedgerEntry>(Write);
    }

    /// <summary>Returns when the entry is on disk. A database that is away is waited for; one that refuses the entry is an exception.</summary>
    public async Task Record(LedgerEntry entry, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                await commits.Add(entry).WaitAsync(stop);
                return;
            }
            catch (Exception error) when (IsAway(error))
            {
                LogAway(error.GetType().Name);
                await Task.Delay(Pause, time, stop);
            }
        }
    }

    public ValueTask DisposeAsync() => commits.DisposeAsync();

    private static bool IsAway(Exception error) =>
        error is NpgsqlException { IsTransient: true } or TimeoutException || (error.InnerException is { } inner && IsAway(inner));

    private async Task Write(IReadOnlyList<LedgerEntry> entries, CancellationToken stop)
    {
        var (batch, readers) = commands.For(entries, time.GetUtcNow());
        await database.Read(batch, readers, stop);
    }

    [LoggerMessage(LogLevel.Warning, "The bot's database does not answer ({Error}); what is under way waits for it")]
    private partial void LogAway(string error);
}
