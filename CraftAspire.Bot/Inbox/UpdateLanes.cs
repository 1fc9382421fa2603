using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Intake;
using CraftAspire.Bot.Lanes;
using CraftAspire.Bot.Ledger;
using CraftAspire.Bot.Outbox;
using CraftAspire.Bot.Sending;

namespace CraftAspire.Bot.Inbox;

/// <summary>Takes claimed updates in their chats' order: answer, write down, hand to the sender.</summary>
internal sealed partial class UpdateLanes : IDisposable
{
    // Chats answered at one moment. Most of them wait for the model, which costs nothing here.
    private const int Parallel = 1_000;

    private readonly ChatStore chats;
    private readonly TurnTaker turns;
    private readonly BotLedger ledger;
    private readonly OutboxSender sender;
    private readonly TimeProvider time;
    private readonly ILogger<UpdateLanes> log;
    private readonly KeyedLanes<IncomingUpdate> lanes;

    public UpdateLanes(ChatStore chats, TurnTaker turns, BotLedger ledger, OutboxSender sender, TimeProvider time, ILogger<UpdateLanes> log)
    {
        (this.chats, this.turns, this.ledger, this.sender, this.time, this.log) = (chats, turns, ledger, sender, time, log);
        lanes = new KeyedLanes<IncomingUpdate>(Parallel, Handle);
    }

    public void Enqueue(IncomingUpdate update) => lanes.Enqueue(update.ChatId, update);

    public Task Drain(TimeSpan limit) => lanes.Drain(limit, time);

    public void Dispose() => lanes.Dispose();

    private async Task Handle(IncomingUpdate update, CancellationToken stop)
    {
        using var span = update.Span;
        System.Diagnostics.Activity.Current = span;
        var outcome = TurnOutcome.Failed;
        try
        {
            outcome = await TakeTurn(update, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The inbox row stays unfinished for the next start.
            return;
        }
        catch (Exception error)
        {
            LogBroken(update.Kind, ErrorTrace.Of(error));
            span?.SetStatus(System.Diagnostics.ActivityStatusCode.Error);
        }

        span?.SetTag("telegram.update.outcome", outcome);
        Telemetry.Updates.Add(1, new("kind", update.Kind), new KeyValuePair<string, object?>("outcome", outcome));
    }

    private async Task<string> TakeTurn(IncomingUpdate update, CancellationToken stop)
    {
        if (update.Update is null)
        {
            await ledger.Record(new LedgerEntry.TurnOver(update.UpdateId, 0, TurnOutcome.Unreadable, null, [], KeepPayload: true), stop);
            return TurnOutcome.Unreadable;
        }

        var chat = await chats.Wake(update.ChatId, stop);
        var end = await turns.Take(update, chat, stop);
        var items = Number(update, end.Outgoing);
        await ledger.Record(new LedgerEntry.TurnOver(update.UpdateId, end.TouchesChat ? update.ChatId : 0, end.Outcome, end.State is { } kept ? ChatJson.Write(kept) : null, items), stop);

        chat.State = end.State ?? new ChatState();
        if (end.State is null) chat.BoardMessageId = null;
        foreach (var item in items) sender.Enqueue(item);
        return end.Outcome;
    }

    private List<OutboxItem> Number(IncomingUpdate update, IReadOnlyList<Outgoing> outgoing)
    {
        var now = time.GetUtcNow();
        return [.. outgoing.Select((one, ordinal) => new OutboxItem(update.UpdateId, ordinal, update.ChatId, one, update.TraceParent, now))];
    }

    [LoggerMessage(LogLevel.Error, "An update of kind {Kind} could not be finished; it is tried again at the next start: {Error}")]
    private partial void LogBroken(string kind, string error);
}
