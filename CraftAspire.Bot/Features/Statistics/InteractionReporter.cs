using CraftAspire.Bot.Telegram;
using CraftAspire.Bot.Tokens;
using CraftAspire.Contracts;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Features.Statistics;

/// <summary>
/// Sends counts to the game every few seconds and when the process stops. It repeats a batch without an answer as the same batch, which the
/// game counts once. A killed process loses the counts since the last batch.
/// </summary>
internal sealed partial class InteractionReporter(
    InteractionTally tally, IStatisticsApi api, TokenMinter tokens, IOptions<TelegramOptions> telegram, IOptions<CountingOptions> options,
    TimeProvider time, ILogger<InteractionReporter> log) : BackgroundService
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    // The game takes no counts of hours that are longer ago.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(47);

    private InteractionBatch? _untold;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Farewell);
        try
        {
            await TellAsync(limit.Token);
        }
        catch (Exception error)
        {
            LogLost(error.GetType().Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.FlushSeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TellAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogSilence(error.GetType().Name);
            }
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        while ((_untold ??= tally.Take()) is { } batch)
        {
            using var answer = await api.CountAsync(tokens.MintForBot(telegram.Value.BotId), batch, cancellationToken);
            if (answer.IsSuccessStatusCode || IsTooOld(batch))
            {
                _untold = null;
                continue;
            }

            // A game that is away gives no status at all.
            if (answer.StatusCode is { } status) LogRefused((int)status);
            else LogSilence(answer.Error?.GetType().Name ?? "no answer");
            return;
        }
    }

    private bool IsTooOld(InteractionBatch batch)
    {
        var oldest = time.GetUtcNow() - Lifetime;
        return batch.Interactions.Any(line => line.Hour < oldest) || batch.Players.Any(line => line.Hour < oldest);
    }

    [LoggerMessage(LogLevel.Warning, "The game did not take the statistics ({Error}); the bot sends them again")]
    private partial void LogSilence(string error);

    [LoggerMessage(LogLevel.Warning, "The game refused the statistics with status {Status}; the bot sends them again")]
    private partial void LogRefused(int status);

    [LoggerMessage(LogLevel.Warning, "The last statistics of this process are lost ({Error})")]
    private partial void LogLost(string error);
}
