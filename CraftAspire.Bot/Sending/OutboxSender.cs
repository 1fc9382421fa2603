using System.Collections.Concurrent;
using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Lanes;
using CraftAspire.Bot.Ledger;
using CraftAspire.Bot.Outbox;
using CraftAspire.Bot.Telegram;

namespace CraftAspire.Bot.Sending;

/// <summary>
/// Sends what stands in the outbox: in order within a chat, chats side by side, until Telegram took it or never will. A stop or
/// a crash leaves the rows, and whoever owns the chat next goes on from them; so a message can come twice, but none is lost.
/// </summary>
internal sealed partial class OutboxSender : IDisposable
{
    private static readonly TimeSpan ToastLifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(60);

    private readonly ChatStore chats;
    private readonly BoardMessages boards;
    private readonly Courier courier;
    private readonly Throttle throttle;
    private readonly BotLedger ledger;
    private readonly TelegramHealth health;
    private readonly TimeProvider time;
    private readonly ILogger<OutboxSender> log;
    private readonly KeyedLanes<OutboxItem> lanes;
    private readonly ConcurrentDictionary<long, OutboxItem> newestBoards = new();
    private readonly ConcurrentDictionary<(long UpdateId, int Ordinal), bool> inHand = new();

    public OutboxSender(
        ChatStore chats, BoardMessages boards, Courier courier, Throttle throttle, BotLedger ledger, TelegramHealth health, TimeProvider time, ILogger<OutboxSender> log)
    {
        (this.chats, this.boards, this.courier, this.throttle) = (chats, boards, courier, throttle);
        (this.ledger, this.health, this.time, this.log) = (ledger, health, time, log);
        lanes = new KeyedLanes<OutboxItem>(int.MaxValue, Send);
    }

    /// <summary>Sends it when its turn comes; what is in hand already is not taken twice.</summary>
    public void Enqueue(OutboxItem item)
    {
        if (!inHand.TryAdd((item.UpdateId, item.Ordinal), true)) return;
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
            // The row stays for whoever comes next.
        }
        catch (Exception error)
        {
            LogBroken(ErrorTrace.Of(error));
        }
        finally
        {
            newestBoards.TryRemove(new(item.ChatId, item));
            inHand.TryRemove((item.UpdateId, item.Ordinal), out _);
        }
    }

    private async Task SendUntilSettled(OutboxItem item, CancellationToken stop)
    {
        var retry = FirstRetry;
        while (true)
        {
            if (item.Outgoing is not (Outgoing.Toast or Outgoing.Delete)) await throttle.Wait(item.ChatId, stop);
            if (IsOutdated(item))
            {
                await Record(item, new LedgerEntry.Sent(item, null), stop);
                return;
            }

            if (item.Outgoing is Outgoing.Toast && time.GetUtcNow() - item.CreatedAt > ToastLifetime)
            {
                await Record(item, new LedgerEntry.GivenUp(item, GiveUpReason.Expired), stop);
                return;
            }

            var board = item.Outgoing is Outgoing.ShowBoard ? await boards.Of(item.ChatId, stop) : null;
            switch (await courier.Deliver(item, board, stop))
            {
                case Delivery.Done done:
                    await Settle(item, done.BoardMessageId, board, stop);
                    return;
                case Delivery.Pause pause:
                    await Task.Delay(pause.For, time, stop);
                    break;
                case Delivery.MessageGone when item.Outgoing is Outgoing.ShowBoard:
                    boards.Set(item.ChatId, null);
                    break;
                case Delivery.Moved moved:
                    await chats.Move(item.ChatId, moved.ToChatId, stop);
                    // Messages have other numbers there.
                    item = item with { ChatId = moved.ToChatId, Outgoing = item.Outgoing is Outgoing.ShowBoard shown ? shown with { Tapped = null } : item.Outgoing };
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
                case var trouble:
                    Tell(trouble);
                    await Task.Delay(retry, time, stop);
                    retry = retry * 2 < LongestRetry ? retry * 2 : LongestRetry;
                    break;
            }
        }
    }

    private void Tell(Delivery trouble)
    {
        if (trouble is Delivery.Unreachable unreachable) LogUnreachable(unreachable.Why);
        // Every chat meets the same refusal; it is said once.
        else if (health.Report(TelegramHealth.TokenRefused)) LogTokenRefused();
    }

    /// <summary>What is not stored leaves a mark only when it made a new board, or when the chat turned out to be blocked.</summary>
    private Task Record(OutboxItem item, LedgerEntry entry, CancellationToken stop) =>
        item.IsPassing && entry is LedgerEntry.Sent { BoardMessageId: null } or LedgerEntry.GivenUp { Reason: not GiveUpReason.Blocked }
            ? Task.CompletedTask
            : ledger.Record(entry, stop);

    /// <summary>A newer board of the same chat is waiting behind this one and shows all that this one would.</summary>
    private bool IsOutdated(OutboxItem item) =>
        item.Outgoing is Outgoing.ShowBoard board
        && newestBoards.TryGetValue(item.ChatId, out var newest)
        && !ReferenceEquals(newest, item)
        && newest.Outgoing is Outgoing.ShowBoard next
        && (!board.Below || next.Below);

    /// <summary>
    /// What can be repeated without harm need not wait for the disk. A new message is on record before the next one goes out,
    /// so that a crash repeats at most one; the board that it replaced goes then.
    /// </summary>
    private async Task Settle(OutboxItem item, int? newBoard, int? oldBoard, CancellationToken stop)
    {
        if (newBoard is { } board) boards.Set(item.ChatId, board);
        var sent = new LedgerEntry.Sent(item, newBoard);
        var recorded = Record(item, sent, stop);
        var isRepeatable = item.Outgoing is Outgoing.Toast or Outgoing.Rewrite or Outgoing.Delete || (item.Outgoing is Outgoing.ShowBoard && newBoard is null);
        if (!isRepeatable) await recorded;
        if (sent.ReplacedMessageId is { } replaced) Enqueue(item.Removal(replaced));
        // Of an earlier life of the bot: a board that it sent and could not remember, or could not take away.
        if (item.Outgoing is Outgoing.ShowBoard { Tapped: { } tapped } && tapped != (newBoard ?? oldBoard) && tapped != sent.ReplacedMessageId) Enqueue(item.StrayRemoval(tapped));
    }

    [LoggerMessage(LogLevel.Error, "Something queued for a chat could not be sent: {Error}")]
    private partial void LogBroken(string error);

    [LoggerMessage(LogLevel.Warning, "Telegram refuses a {What}: {Why}")]
    private partial void LogRefused(string what, string why);

    [LoggerMessage(LogLevel.Error, "Telegram refuses the bot token: it is wrong or was revoked. What is queued waits until Telegram takes it again, or Telegram:Token is set anew and the bot restarted")]
    private partial void LogTokenRefused();

    [LoggerMessage(LogLevel.Warning, "Telegram could not be reached for sending ({Why}); trying again")]
    private partial void LogUnreachable(string why);
}
