using System.Globalization;
using CraftAspire.Bot.Telegram;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Bot.Telegram.Sending;

namespace CraftAspire.Bot.Durability;

/// <summary>Tries to send a message once and acts on Telegram's answer.</summary>
internal sealed partial class OutboxSending(
    TelegramSender telegram,
    Throttle throttle,
    CommitLog commits,
    ChatMigration migration,
    DueWork due,
    TelegramHealth health,
    StandstillWatch standstill,
    TimeProvider time,
    ILogger<OutboxSending> log)
{
    /// <summary>What is due when a message's lifetime is over; the payload is the message.</summary>
    public const string Expiry = "expiry";

    private const int MostFailures = 5;

    private static readonly TimeSpan ToastLifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(60);

    public Throttle Throttle => throttle;

    /// <summary>An answer to a tap is worth nothing after a minute.</summary>
    public bool IsExpired(OutboxItem item) => item.Outgoing is Outgoing.Toast && time.GetUtcNow() - item.CreatedAt > ToastLifetime;

    public Task ExpireAsync(OutboxItem item, CancellationToken cancellationToken) =>
        RecordAsync(item, new CommitEntry.GivenUp(item, GiveUpReason.Expired), cancellationToken);

    /// <summary>Something newer shows all that this one would.</summary>
    public Task SkipAsync(OutboxItem item, CancellationToken cancellationToken) =>
        RecordAsync(item, new CommitEntry.Sent(item, null), cancellationToken);

    /// <summary>Tries once, waits where Telegram asks for it, and says whether the message is settled.</summary>
    public async Task<Result> TryAsync(Way way, int? board, CancellationToken cancellationToken)
    {
        await standstill.PassAsync(cancellationToken);
        var item = way.Item;
        var parcel = new Parcel(item.ChatId, item.Outgoing, board, way.IsPlain, item.TraceParent);
        switch (way.Done ?? await telegram.SendAsync(parcel, cancellationToken))
        {
            case Delivery.Done done:
                way.Done = done;
                health.RecoveredFrom(TelegramHealth.TokenRefused);
                if (item.Outgoing is Outgoing.Sealed { Lifetime: { } lifetime } && done.MessageId is { } message)
                    await due.AddAsync(
                        new DueItem(time.GetUtcNow() + lifetime, item.ChatId, Expiry, message.ToString(CultureInfo.InvariantCulture)),
                        cancellationToken);
                return await SettleAsync(item, done.BoardMessageId, board, cancellationToken);
            case Delivery.Pause pause:
                await Task.Delay(pause.For, time, cancellationToken);
                return Result.Again(board);
            case Delivery.MessageGone when item.Outgoing is Outgoing.ShowBoard:
                return Result.Again(board: null);
            case Delivery.Moved moved:
                await migration.MoveAsync(item.ChatId, moved.ToChatId, cancellationToken);
                return Result.MovedAway;
            case Delivery.Blocked:
                await commits.RecordAsync(new CommitEntry.GivenUp(item, GiveUpReason.Blocked), cancellationToken);
                return Result.Settled(board);
            case Delivery.MessageGone:
                await RecordAsync(item, new CommitEntry.GivenUp(item, GiveUpReason.Refused), cancellationToken);
                return Result.Settled(board);
            case Delivery.Refused refused:
                LogRefused(item.Outgoing.GetType().Name, refused.Why);
                return await FallBackAsync(way, refused.MayBePlain, GiveUpReason.Refused, board, cancellationToken);
            case Delivery.Broken broken:
                LogBroken(item.Outgoing.GetType().Name, broken.Trace);
                return await FallBackAsync(way, mayBePlain: true, GiveUpReason.Failed, board, cancellationToken);
            case var trouble:
                Tell(trouble);
                await Task.Delay(way.NextPause(), time, cancellationToken);
                return Result.Again(board);
        }
    }

    /// <summary>
    /// Something unexpected broke. A message that is not sent yet is tried again a few times in its place, then given up, so that what
    /// comes after it is sent. A message that Telegram has is not sent again: only its record is. Returns true when it is settled.
    /// </summary>
    public async Task<bool> SurviveAsync(Way way, Exception error, CancellationToken cancellationToken)
    {
        LogBroken(way.Item.Outgoing.GetType().Name, ErrorTrace.Of(error));
        try
        {
            if (way.Done is null && ++way.Failures >= MostFailures)
            {
                await RecordAsync(way.Item, new CommitEntry.GivenUp(way.Item, GiveUpReason.Failed), cancellationToken);
                return true;
            }

            await Task.Delay(way.NextPause(), time, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The row stays for whoever comes next.
        }
        catch (Exception again)
        {
            // Not even that can be written: it keeps its place, so that its row is settled before those after it.
            LogBroken(way.Item.Outgoing.GetType().Name, ErrorTrace.Of(again));
            await Task.Delay(way.NextPause(), time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return false;
    }

    private async Task<Result> FallBackAsync(Way way, bool mayBePlain, string reason, int? board, CancellationToken cancellationToken)
    {
        if (mayBePlain
            && !way.IsPlain
            && way.Item.Outgoing is Outgoing.ShowBoard or Outgoing.Say or Outgoing.Rewrite or Outgoing.ShowPicture
                or Outgoing.RewritePicture or Outgoing.Sealed)
        {
            way.IsPlain = true;
            return Result.Again(board);
        }

        await RecordAsync(way.Item, new CommitEntry.GivenUp(way.Item, reason), cancellationToken);
        return Result.Settled(board);
    }

    private void Tell(Delivery trouble)
    {
        if (trouble is Delivery.Unreachable unreachable) LogUnreachable(unreachable.Why);
        // Every chat gets this refusal, so it is logged once.
        else if (health.Report(TelegramHealth.TokenRefused)) LogTokenRefused();
    }

    /// <summary>
    /// Waits for the disk only after a new message, so a crash repeats at most one. Repeating an edit does no harm. The replaced board is
    /// deleted afterwards.
    /// </summary>
    private async Task<Result> SettleAsync(OutboxItem item, int? newBoard, int? oldBoard, CancellationToken cancellationToken)
    {
        var sent = new CommitEntry.Sent(item, newBoard);
        var recorded = RecordAsync(item, sent, cancellationToken);
        var isRepeatable = item.Outgoing is Outgoing.Toast or Outgoing.Rewrite or Outgoing.RewritePicture or Outgoing.Delete
            || (item.Outgoing is Outgoing.ShowBoard && newBoard is null);
        if (!isRepeatable) await recorded;
        else _ = WatchAsync(recorded, cancellationToken);
        var removals = new List<OutboxItem>();
        if (sent.ReplacedMessageId is { } replaced) removals.Add(item.Removal(replaced));
        // Of an earlier life of the bot: a board that it sent and could not remember, or could not take away.
        if (item.Outgoing is Outgoing.ShowBoard { Tapped: { } tapped }
            && tapped != (newBoard ?? oldBoard)
            && tapped != sent.ReplacedMessageId)
            removals.Add(item.StrayRemoval(tapped));
        return new Result(IsSettled: true, newBoard ?? oldBoard, removals);
    }

    private async Task WatchAsync(Task recorded, CancellationToken cancellationToken)
    {
        try
        {
            await recorded;
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The row stays and is sent again, which does no harm.
            LogBroken("record", ErrorTrace.Of(error));
        }
        catch (OperationCanceledException)
        {
            // The same.
        }
    }

    /// <summary>What is not stored leaves a mark only when it made a new board, or when the chat turned out to be blocked.</summary>
    private Task RecordAsync(OutboxItem item, CommitEntry entry, CancellationToken cancellationToken) =>
        item.IsPassing && entry is CommitEntry.Sent { BoardMessageId: null } or CommitEntry.GivenUp { Reason: not GiveUpReason.Blocked }
            ? Task.CompletedTask
            : commits.RecordAsync(entry, cancellationToken);

    [LoggerMessage(LogLevel.Error, "A {What} for a chat could not be sent: {Error}")]
    private partial void LogBroken(string what, string error);

    [LoggerMessage(LogLevel.Warning, "Telegram refuses a {What}: {Why}")]
    private partial void LogRefused(string what, string why);

    [LoggerMessage(
        LogLevel.Error,
        "Telegram refuses the bot token: it is wrong or revoked. "
        + "Queued messages wait until Telegram accepts it, or the bot restarts with another Telegram:Token")]
    private partial void LogTokenRefused();

    [LoggerMessage(LogLevel.Warning, "Telegram could not be reached ({Why}); the chat retries to send")]
    private partial void LogUnreachable(string why);

    /// <param name="IsSettled">Whether nothing more is to be done about the message.</param>
    /// <param name="BoardMessageId">The message that is the board now.</param>
    /// <param name="Removals">Messages that must go because of it.</param>
    /// <param name="IsMoved">Whether the chat and all its rows have another id now.</param>
    public sealed record Result(bool IsSettled, int? BoardMessageId, IReadOnlyList<OutboxItem> Removals, bool IsMoved = false)
    {
        public static readonly Result MovedAway = new(false, null, [], IsMoved: true);

        public static Result Again(int? board) => new(false, board, []);

        public static Result Settled(int? board) => new(true, board, []);
    }

    /// <summary>A message from its first try to its last.</summary>
    public sealed class Way(OutboxItem item)
    {
        private TimeSpan _pause = FirstRetry;

        public OutboxItem Item => item;

        public bool IsPlain { get; set; }

        /// <summary>What Telegram said when it took the message; null until then.</summary>
        public Delivery.Done? Done { get; set; }

        /// <summary>Times that something unexpected broke.</summary>
        public int Failures { get; set; }

        public TimeSpan NextPause()
        {
            var pause = _pause;
            _pause = _pause * 2 < LongestRetry ? _pause * 2 : LongestRetry;
            return pause;
        }
    }
}
