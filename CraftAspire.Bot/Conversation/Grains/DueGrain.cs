using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Telegram;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>
/// Moves due work from the table <c>due</c> to the inbox and hands it to its chat. If the process dies in between, recovery finds the row
/// in the inbox.
/// </summary>
[KeepAlive, Reentrant]
internal sealed partial class DueGrain(
    DueWork work,
    IGrainFactory grains,
    IOptions<TelegramOptions> options,
    LivingChats living,
    TimeProvider time,
    ILogger<DueGrain> log) : Grain, IDueGrain
{
    // Between two looks at the table only Expect announces due work.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestTrust = TimeSpan.FromSeconds(30);

    private readonly long _botId = options.Value.BotId;
    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private bool _isTaking;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(_ => TakeAsync(), new GrainTimerCreationOptions(Round, Round) { KeepAlive = true });
        return Task.CompletedTask;
    }

    public Task Stand() => Task.CompletedTask;

    public Task Expect(DateTimeOffset at)
    {
        if (at < _next) _next = at;
        return Task.CompletedTask;
    }

    private async Task TakeAsync()
    {
        if (_isTaking || living.IsStopping || time.GetUtcNow() < _next) return;
        _isTaking = true;
        try
        {
            _next = time.GetUtcNow() + LongestTrust;
            while (await work.TakeAsync(CancellationToken.None) is { Count: > 0 } taken)
                await Task.WhenAll(taken.GroupBy(row => row.ChatId).Select(chat => HandOverAsync(chat.Key, [.. chat])));
            if (await work.NextAsync(CancellationToken.None) is { } next && next < _next) _next = next;
        }
        catch (Exception error)
        {
            _next = DateTimeOffset.MinValue;
            LogFailed(error.GetType().Name);
        }
        finally
        {
            _isTaking = false;
        }
    }

    private async Task HandOverAsync(long chatId, InboxRow[] rows)
    {
        try
        {
            await grains.GetChat(_botId, chatId).Take(
                Array.ConvertAll(rows, row => new ClaimedUpdate(row.UpdateId, null, row.Kind, row.Payload!, null)));
        }
        catch (Exception error)
        {
            LogFailed(error.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Due work could not be read or handed to its chat ({Error}); the grain retries")]
    private partial void LogFailed(string error);
}
