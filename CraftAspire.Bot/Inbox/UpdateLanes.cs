using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Intake;
using CraftAspire.Bot.Lanes;
using CraftAspire.Bot.Ledger;
using CraftAspire.Bot.Outbox;
using CraftAspire.Bot.Replicas;
using CraftAspire.Bot.Sending;
using CraftAspire.Bot.Statistics;

namespace CraftAspire.Bot.Inbox;

/// <summary>Takes claimed updates in their chats' order: answer, write down, hand to the sender.</summary>
internal sealed partial class UpdateLanes : IDisposable
{
    // Chats answered at one moment. Most of them wait for the model, which costs nothing here.
    private const int Parallel = 1_000;

    private readonly Ownership ownership;
    private readonly HeldChats held;
    private readonly ChatStore chats;
    private readonly TurnTaker turns;
    private readonly BotLedger ledger;
    private readonly OutboxSender sender;
    private readonly InteractionTally tally;
    private readonly TimeProvider time;
    private readonly ILogger<UpdateLanes> log;
    private readonly KeyedLanes<IncomingUpdate> lanes;
    private readonly UpdatesInHand inHand;

    public UpdateLanes(
        Ownership ownership, HeldChats held, ChatStore chats, TurnTaker turns, BotLedger ledger, OutboxSender sender, InteractionTally tally, UpdatesInHand inHand,
        TimeProvider time, ILogger<UpdateLanes> log)
    {
        (this.ownership, this.held, this.tally, this.inHand) = (ownership, held, tally, inHand);
        (this.chats, this.turns, this.ledger, this.sender, this.time, this.log) = (chats, turns, ledger, sender, time, log);
        lanes = new KeyedLanes<IncomingUpdate>(Parallel, Handle);
    }

    public void Enqueue(IncomingUpdate update)
    {
        if (inHand.Add(update.UpdateId)) lanes.Enqueue(update.ChatId, update);
        else update.Span?.Dispose();
    }

    /// <summary>Goes on with what other processes left. What was queued goes out first, so that nobody reads the second answer before the first.</summary>
    public void Resume(Leftovers left)
    {
        foreach (var item in left.Messages) sender.Enqueue(item);
        foreach (var row in left.Updates)
        {
            Enqueue(UpdateReader.Restore(row.UpdateId, row.ChatId, row.Kind, row.Payload ?? "null", row.TraceParent));
        }
    }

    public Task Drain(TimeSpan limit) => lanes.Drain(limit, time);

    public void Dispose() => lanes.Dispose();

    private async Task Handle(IncomingUpdate update, CancellationToken stop)
    {
        using var span = update.Span;
        System.Diagnostics.Activity.Current = span;
        var outcome = TurnOutcome.Failed;
        try
        {
            // The chat was lost with the database's connection; whoever owns it now finds the update in the inbox.
            outcome = held.Holds(update.ChatId) ? await TakeTurn(update, stop) : TurnOutcome.HandedOn;
            inHand.Remove(update.UpdateId);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The inbox row stays unfinished for whoever comes next.
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
        if (end.Passing is { } toast) sender.Enqueue(OutboxItem.Passing(update, toast, time.GetUtcNow()));
        var entry = new LedgerEntry.TurnOver(
            update.UpdateId, end.TouchesChat ? update.ChatId : 0, end.Outcome, end.State is { } kept ? ChatJson.Write(kept) : null, items);
        await ledger.Record(entry, stop);
        if (entry.IsTooLate)
        {
            // It was finished already: by another replica, or by this one before a connection broke that could not tell any more. That
            // turn counts, and what it queued is sent by whoever owns the chat.
            chats.Drop(update.ChatId);
            Resume(await ownership.UnsentOf(update.ChatId, stop));
            return TurnOutcome.HandedOn;
        }

        chat.State = end.State ?? new ChatState();
        if (end.State is null) chats.Drop(update.ChatId);
        foreach (var item in items) sender.Enqueue(item);
        if (end.Interaction is { } interaction) tally.Count(interaction, end.Outcome);
        return end.Outcome;
    }

    private List<OutboxItem> Number(IncomingUpdate update, IReadOnlyList<Outgoing> outgoing)
    {
        var now = time.GetUtcNow();
        return [.. outgoing.Select((one, ordinal) => new OutboxItem(update.UpdateId, ordinal, update.ChatId, one, update.TraceParent, now))];
    }

    [LoggerMessage(LogLevel.Error, "An update of kind {Kind} could not be finished; it stays in hand, and the next start tries it again: {Error}")]
    private partial void LogBroken(string kind, string error);
}
