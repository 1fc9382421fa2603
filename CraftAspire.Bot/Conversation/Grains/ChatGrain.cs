using System.Diagnostics;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Durability;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>
/// One chat. Orleans keeps one activation among all processes and starts it elsewhere when its process dies. A network split may activate
/// it twice, so a turn counts only if the chat has not changed since the turn began.
/// </summary>
internal sealed partial class ChatGrain(
    ChatLoader chats,
    TurnTaker turns,
    CommitLog commits,
    OutboxSending sending,
    IInteractionCounter counter,
    ReceivedUpdates received,
    LivingChats living,
    TimeProvider time,
    ILogger<ChatGrain> log) : Grain, IChatGrain, IDisposable
{
    private const int MostFailures = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);

    private readonly SortedDictionary<long, IncomingUpdate> _waiting = [];
    private readonly RecentKeys<long> _known = new();
    private readonly CancellationTokenSource _stop = new();
    private ChatOutbox? _messages;
    private Task _answering = Task.CompletedTask;
    private Task _goingAhead = Task.CompletedTask;
    private IncomingUpdate? _heldUp;
    private ChatState _state = new();
    private long _version;
    private long _highest = long.MinValue;
    private long _chatId;

    /// <summary>True if no update and no message waits here.</summary>
    public bool IsIdle => _answering.IsCompleted && Outbox.IsEmpty;

    private ChatOutbox Outbox => _messages ??= new ChatOutbox(sending, _stop.Token);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _chatId = ChatKey.ChatIdOf(this.GetPrimaryKeyString());
        await LoadAsync(cancellationToken);
        living.Add(this);
        Answer();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // The stored rows stay for the next activation. It runs an unfinished turn again.
        await _stop.CancelAsync();
        await _answering;
        await Outbox.Completion;
        living.Remove(this);
    }

    public void Dispose() => _stop.Dispose();

    public async Task Take(ClaimedUpdate[] updates)
    {
        if (living.IsStopping) return;

        // An earlier update is missing here: the process that claimed it has died or is late.
        if (updates.Any(update => update.Previous > _highest)) await LoadAsync(_stop.Token);
        foreach (var update in updates) Enqueue(Row(update));
        Answer();
    }

    public async Task Wake(long[] updates, long[] answered)
    {
        if (living.IsStopping) return;
        if (updates.All(_known.Contains) && answered.All(Outbox.Knows)) return;
        await LoadAsync(_stop.Token);
        Answer();
    }

    private InboxRow Row(ClaimedUpdate update) => new()
    {
        UpdateId = update.UpdateId,
        ChatId = _chatId,
        Kind = update.Kind,
        Payload = update.Payload,
        TraceParent = update.TraceParent,
    };

    private void Enqueue(InboxRow row)
    {
        var update = received.Take(row.UpdateId);
        if (_known.Add(row.UpdateId)) _waiting.Add(row.UpdateId, update ?? UpdateReader.Read(row));
        else update?.Span?.Dispose();
        _highest = Math.Max(_highest, row.UpdateId);
    }

    private void Answer()
    {
        if (_answering.IsCompleted && _waiting.Count > 0) _answering = AnswerAllAsync();
        else LetAhead();
    }

    private void LetAhead()
    {
        if (_heldUp is not null && _goingAhead.IsCompleted) _goingAhead = AnswerThoseAheadAsync();
    }

    /// <summary>
    /// While a turn waits for the model, those are answered that have nothing to do with the game. They change the chat, so the one that
    /// waits is taken again in the end, with the answer that the game has for it by then.
    /// </summary>
    private async Task AnswerThoseAheadAsync()
    {
        try
        {
            while (_heldUp is { } heldUp
                && _waiting.Values.FirstOrDefault(update => update != heldUp && turns.GoesAhead(update)) is { } update)
            {
                if (await TakeTurnAsync(update, () => { }) is { } outcome) Finish(update, outcome);
            }
        }
        catch (Exception error)
        {
            // It is answered in its turn.
            if (!_stop.IsCancellationRequested) LogBroken("ahead", ErrorTrace.Of(error));
        }
    }

    /// <summary>Reads the chat again, unless a turn runs: the turn's commit detects a change itself.</summary>
    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var (version, boards) = (_version, Outbox.Boards);
        var stored = await chats.LoadAsync(_chatId, cancellationToken);
        if (_answering.IsCompleted && version == _version) await UseAsync(stored, boards, cancellationToken);
        Resume(stored);
    }

    private async Task UseAsync(StoredChat stored, int boards, CancellationToken cancellationToken)
    {
        _version = stored.Version;
        Outbox.Begin(stored.BoardMessageId, boards);
        if (stored.State is null)
        {
            _state = new ChatState();
        }
        else if (ChatStateJson.TryRead(stored.State) is { } state)
        {
            _state = state;
        }
        else
        {
            await chats.SetStateAsideAsync(_chatId, stored.Version, cancellationToken);
            (_state, _version) = (new ChatState(), stored.Version + 1);
        }
    }

    /// <summary>Sends queued messages first, so nobody reads the second answer before the first.</summary>
    private void Resume(StoredChat stored)
    {
        foreach (var item in stored.Unsent) Outbox.Enqueue(item);
        foreach (var row in stored.Unfinished) Enqueue(row);
    }

    private async Task AnswerAllAsync()
    {
        var failures = 0;
        while (_waiting.Count > 0 && !_stop.IsCancellationRequested)
        {
            var update = _waiting.First().Value;
            try
            {
                var outcome = failures < MostFailures ? await TakeHeldUpAsync(update) : await GiveUpAsync(update);
                failures = 0;
                // Null: another process changed the chat, and it was read again.
                if (outcome is not null) Finish(update, outcome);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // The inbox row stays unfinished for the next activation.
            }
            catch (Exception error)
            {
                // The update keeps its place, so later ones do not overtake it.
                failures++;
                LogBroken(update.Kind, ErrorTrace.Of(error));
                await Task.Delay(FirstPause * failures, time, _stop.Token).ConfigureAwait(
                    ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }
        }
    }

    private void Finish(IncomingUpdate update, string outcome)
    {
        _waiting.Remove(update.UpdateId);
        _known.Age(update.UpdateId);
        using var span = update.Span;
        span?.SetTag("telegram.update.outcome", outcome);
        if (outcome == TurnOutcome.Failed) span?.SetStatus(ActivityStatusCode.Error);
        Telemetry.Updates.Add(1, new("kind", update.Kind), new KeyValuePair<string, object?>("outcome", outcome));
    }

    private async Task<string?> TakeHeldUpAsync(IncomingUpdate update)
    {
        try
        {
            return await TakeTurnAsync(update, () =>
            {
                _heldUp = update;
                LetAhead();
            });
        }
        finally
        {
            _heldUp = null;
        }
    }

    private async Task<string?> TakeTurnAsync(IncomingUpdate update, Action waits)
    {
        Activity.Current = update.Span;
        if (update is { Update: null, DueKind: null })
        {
            var unreadable = new CommitEntry.Turn(update.UpdateId, TurnOutcome.Unreadable, null, [], KeepPayload: true);
            await commits.RecordAsync(unreadable, _stop.Token);
            return unreadable.IsWritten ? TurnOutcome.Unreadable : TurnOutcome.HandedOn;
        }

        var (outbox, version) = (Outbox, _version);
        var end = await turns.TakeAsync(
            update,
            _state,
            (sign, isLast) => outbox.Enqueue(OutboxItem.Passing(update, sign, time.GetUtcNow(), isLast)),
            waits,
            _stop.Token);
        if (_heldUp == update)
        {
            _heldUp = null;
            await _goingAhead;
        }

        if (version != _version) return null;
        var change = end.TouchesChat ? new ChatChange(_chatId, version, end.State is { } kept ? ChatStateJson.Write(kept) : null) : null;
        var turn = new CommitEntry.Turn(update.UpdateId, end.Outcome, change, Number(update, end)) { Due = end.Due };
        await commits.RecordAsync(turn, _stop.Token);
        if (!turn.IsWritten) return await StartOverAsync(update);

        if (change is not null) (_state, _version) = end.State is { } state ? (state, version + 1) : (new ChatState(), 0);
        foreach (var item in turn.Outgoing) Outbox.Enqueue(item);
        if (end.Interaction is { } interaction) counter.Count(interaction, end.Outcome);
        if (end.Outcome == TurnOutcome.Moved) await MoveAsync();
        if (end.Due.Count > 0) GrainFactory.GetGrain<IDueGrain>(0).Expect(end.Due.Min(item => item.DueAt)).Ignore();
        return end.Outcome;
    }

    /// <summary>What the chat had is under another id now, or has come from there: the database says which.</summary>
    private async Task MoveAsync()
    {
        Outbox.Clear();
        var boards = Outbox.Boards;
        var stored = await chats.LoadAsync(_chatId, _stop.Token);
        await UseAsync(stored, boards, _stop.Token);
        Resume(stored);
    }

    /// <summary>
    /// Reads the chat after another activation has finished the update or changed the chat. Null if the update still needs an answer.
    /// </summary>
    private async Task<string?> StartOverAsync(IncomingUpdate update)
    {
        var boards = Outbox.Boards;
        var stored = await chats.LoadAsync(_chatId, _stop.Token);
        await UseAsync(stored, boards, _stop.Token);
        Resume(stored);
        return stored.Unfinished.Exists(row => row.UpdateId == update.UpdateId) ? null : TurnOutcome.HandedOn;
    }

    /// <summary>Marks an update as failed after several tries, so the next ones have their turns.</summary>
    private async Task<string> GiveUpAsync(IncomingUpdate update)
    {
        await commits.RecordAsync(new CommitEntry.Turn(update.UpdateId, TurnOutcome.Failed, null, [], KeepPayload: true), _stop.Token);
        return TurnOutcome.Failed;
    }

    private List<OutboxItem> Number(IncomingUpdate update, TurnEnd end)
    {
        var now = time.GetUtcNow();
        return [.. end.Outgoing.Select((one, ordinal) => new OutboxItem(update.UpdateId, ordinal, _chatId, one, update.TraceParent, now))];
    }

    [LoggerMessage(LogLevel.Error, "An update of kind {Kind} could not be finished; the chat retries: {Error}")]
    private partial void LogBroken(string kind, string error);
}
