using System.Collections.Concurrent;
using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Lanes;
using CraftAspire.Bot.Ledger;
using CraftAspire.Bot.Outbox;

namespace CraftAspire.Bot.Sending;

/// <summary>
/// Sends what stands in the outbox: in order within a chat, chats side by side, until Telegram took it or never will. A stop or
/// a crash leaves the rows, and the next start goes on from them; so a message can come twice, but none is lost.
/// </summary>
internal sealed partial class OutboxSender : IDisposable
{
    private static readonly TimeSpan ToastLifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(60);

    private readonly ChatStore chats;
    private readonly Courier courier;
    private readonly Throttle throttle;
    private readonly BotLedger ledger;
    private readonly TimeProvider time;
    private readonly ILogger<OutboxSender> log;
    private readonly KeyedLanes<OutboxItem> lanes;
    private readonly ConcurrentDictionary<long, OutboxItem> newestBoards = new();

    public OutboxSender(
        ChatStore chats, Courier courier, Throttle throttle, BotLedger ledger, TimeProvider time, ILogger<OutboxSender> log)
    {
        (this.chats, this.courier, this.throttle, this.ledger, this.time, this.log) = (chats, courier, throttle, ledger, time, log);
        lanes = new KeyedLanes<OutboxItem>(int.MaxValue, Send);
    }

    public void Enqueue(OutboxItem item)
    {
        if (item.Outgoing is Outgoing.ShowBoard) newestBoards[item.ChatId] = item;
        lanes.Enqueue(LaneOf(item), item);
    }

    public Task Drain(TimeSpan limit) => lanes.Drain(limit, time);

    public void Dispose() => lanes.Dispose();

    /// <summary>The answer to a tap need not wait for its chat's messages: it has a lane of its own, below all chat ids.</summary>
    private static long LaneOf(OutboxItem item) => item.Outgoing is Outgoing.Toast ? long.MinValue + item.UpdateId : item.ChatId;

    private async Task Send(OutboxItem item, CancellationToken stop)
    {
        try
        {
            await SendUntilSettled(item, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The row stays for the next start.
        }
        catch (Exception error)
        {
            LogBroken(ErrorTrace.Of(error));
        }
        finally
        {
            newestBoards.TryRemove(new(item.ChatId, item));
        }
    }

    private async Task SendUntilSettled(OutboxItem item, CancellationToken stop)
    {
        var retry = FirstRetry;
        while (true)
        {
            if (item.Outgoing is not Outgoing.Toast) await throttle.Wait(item.ChatId, stop);
            if (IsOutdated(item))
            {
                await ledger.Record(new LedgerEntry.Sent(item, null), stop);
                return;
            }

            if (item.Outgoing is Outgoing.Toast && time.GetUtcNow() - item.CreatedAt > ToastLifetime)
            {
                await ledger.Record(new LedgerEntry.GivenUp(item, GiveUpReason.Expired), stop);
                return;
            }

            var chat = await chats.Wake(item.ChatId, stop);
            switch (await courier.Deliver(chat, item, stop))
            {
                case Delivery.Done done:
                    await Settle(chat, item, done, stop);
                    return;
                case Delivery.Pause pause:
                    await Task.Delay(pause.For, time, stop);
                    break;
                case Delivery.MessageGone when item.Outgoing is Outgoing.ShowBoard:
                    chat.BoardMessageId = null;
                    break;
                case Delivery.Moved moved:
                    await chats.Move(item.ChatId, moved.ToChatId, stop);
                    item = item with { ChatId = moved.ToChatId };
                    break;
                case Delivery.Blocked:
                    await ledger.Record(new LedgerEntry.GivenUp(item, GiveUpReason.Blocked), stop);
                    return;
                case Delivery.Refused refused:
                    LogRefused(item.Outgoing.GetType().Name, refused.Why);
                    await ledger.Record(new LedgerEntry.GivenUp(item, GiveUpReason.Refused), stop);
                    return;
                case Delivery.MessageGone:
                    await ledger.Record(new LedgerEntry.GivenUp(item, GiveUpReason.Refused), stop);
                    return;
                case Delivery.Unreachable unreachable:
                    LogUnreachable(unreachable.Why);
                    await Task.Delay(retry, time, stop);
                    retry = retry * 2 < LongestRetry ? retry * 2 : LongestRetry;
                    break;
            }
        }
    }

    /// <summary>A newer board of the same chat is waiting behind this one and shows all that this one would.</summary>
    private bool IsOutdated(OutboxItem item) =>
        item.Outgoing is Outgoing.ShowBoard board
        && newestBoards.TryGetValue(item.ChatId, out var newest)
        && !ReferenceEquals(newest, item)
        && newest.Outgoing is Outgoing.ShowBoard next
        && (!board.Below || next.Below);

    /// <summary>
    /// What can be repeated without harm need not wait for the disk. A new message is on record before the next one goes out,
    /// so that a crash repeats at most one.
    /// </summary>
    private Task Settle(Chat chat, OutboxItem item, Delivery.Done done, CancellationToken stop)
    {
        if (done.BoardMessageId is { } board) chat.BoardMessageId = board;
        var recorded = ledger.Record(new LedgerEntry.Sent(item, done.BoardMessageId), stop);
        var isRepeatable = item.Outgoing is Outgoing.Toast or Outgoing.Rewrite || (item.Outgoing is Outgoing.ShowBoard && done.BoardMessageId is null);
        return isRepeatable ? Task.CompletedTask : recorded;
    }

    [LoggerMessage(LogLevel.Error, "Something queued for a chat could not be sent: {Error}")]
    private partial void LogBroken(string error);

    [LoggerMessage(LogLevel.Warning, "Telegram refuses a {What}: {Why}")]
    private partial void LogRefused(string what, string why);

    [LoggerMessage(LogLevel.Warning, "Telegram could not be reached for sending ({Why}); trying again")]
    private partial void LogUnreachable(string why);
}
