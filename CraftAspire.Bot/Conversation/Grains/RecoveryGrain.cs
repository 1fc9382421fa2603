using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Telegram;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>
/// Looks for unfinished rows at its start, when processes come or go, and every few seconds. It wakes chats whose process died between the
/// inbox and the chat.
/// </summary>
[KeepAlive, Reentrant]
internal sealed partial class RecoveryGrain(
    UnfinishedWork work, IGrainFactory grains, IOptions<TelegramOptions> options, LivingChats living, ILogger<RecoveryGrain> log)
    : Grain, IRecoveryGrain
{
    private const int AtOnce = 100;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    // Younger rows are usually in a process's hands.
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(3);

    private readonly long _botId = options.Value.BotId;
    private long _withdrawal;
    private bool _isLooking;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(_ => LookAsync(Age), new GrainTimerCreationOptions(Round, Round) { KeepAlive = true });
        return Task.CompletedTask;
    }

    public Task Stand() => Task.CompletedTask;

    public Task Look() => LookAsync(TimeSpan.Zero);

    public Task<long> LatestWithdrawal(long known) => Task.FromResult(_withdrawal = Math.Max(_withdrawal, known));

    private async Task LookAsync(TimeSpan age)
    {
        if (_isLooking || living.IsStopping) return;
        _isLooking = true;
        try
        {
            foreach (var chats in (await work.FindAsync(age, CancellationToken.None)).Chunk(AtOnce))
                await Task.WhenAll(chats.Select(WakeAsync));
        }
        catch (Exception error)
        {
            LogFailed(error.GetType().Name);
        }
        finally
        {
            _isLooking = false;
        }
    }

    private async Task WakeAsync(UnfinishedWork.Waiting chat)
    {
        try
        {
            await grains.GetChat(_botId, chat.ChatId).Wake(chat.Updates, chat.Answered);
        }
        catch (Exception error)
        {
            LogFailed(error.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Unfinished work could not be read or handed to its chats ({Error}); the grain retries")]
    private partial void LogFailed(string error);
}
