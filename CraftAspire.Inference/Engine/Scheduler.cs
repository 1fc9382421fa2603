using CraftAspire.Inference.Llama;

namespace CraftAspire.Inference.Engine;

/// <summary>
/// Continuous batching. Each <see cref="Step"/> admits what fits, decodes one batch (a slice of prompt for new requests, the next token of
/// every running answer) and advances the answers. Belongs to one thread.
/// </summary>
internal sealed partial class Scheduler
{
    private const int LeastPrefill = 16;

    /// <summary>The oldest prompt gets this part of a round at least, however many shorter ones pass it.</summary>
    private const int OldestShare = 4;

    private readonly IModel _model;
    private readonly SchedulerLimits _limits;
    private readonly RequestQueue _queue;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Slot[] _slots;
    private readonly PrefixCache _prefixes;
    private readonly Admission _admission;
    private readonly Sampler _sampler;
    private readonly ModelBatch _batch = new();
    private readonly Speculation? _speculation;
    private int _memoryReported;

    public Scheduler(IModel model, SchedulerLimits limits, RequestQueue queue, TimeProvider time, ILogger logger)
    {
        _model = model;
        _limits = limits;
        _queue = queue;
        _time = time;
        _logger = logger;
        _slots = [.. Enumerable.Range(0, limits.Sequences).Select(sequence => new Slot(sequence))];
        _prefixes = new PrefixCache(model, limits.Sequences, limits.Prefixes);
        _admission = new Admission(model, queue, _slots, _prefixes);
        _speculation = limits.Speculates ? new Speculation(limits) : null;
        _sampler = new Sampler(model.TokenBytes.Count, [.. Enumerable.Range(0, model.TokenBytes.Count).Where(model.IsEnd)]);
    }

    /// <summary>Slots with a running answer.</summary>
    public int Running => _slots.Count(slot => slot.Answer is not null);

    /// <summary>Answers that the last step completed.</summary>
    public int Answered { get; private set; }

    /// <summary>Runs one round; false if there was nothing to do.</summary>
    public bool Step()
    {
        Answered = 0;
        EndCancelled();
        Admit();
        FillBatch();
        if (_batch.Count > 0)
        {
            Telemetry.BatchSize.Record(_batch.Count);
            if (Decode() is { } failure)
                FailBatch(failure);
            else
                AdvanceSlots();
        }

        ReportMemory();
        return _batch.Count > 0 || Running > 0 || _admission.Paused > 0;
    }

    /// <summary>Fails everything that runs, and everything that waits if the engine ends.</summary>
    public void Abort(string reason, bool andWaiting)
    {
        var faults = new List<Exception>();
        foreach (var generation in RunningGenerations())
        {
            try
            {
                End(generation, new GenerationOutcome.Failed(reason));
            }
            catch (Exception fault)
            {
                faults.Add(fault);
            }
        }

        while (andWaiting && _queue.Take(_ => true) is { } waiting)
            waiting.Complete(new GenerationOutcome.Failed(reason));
        ReportMemory();
        if (faults.Count > 0)
            throw new AggregateException(faults);
    }

    private void EndCancelled()
    {
        foreach (var cancelled in _queue.TakeCancelled())
            cancelled.Complete(new GenerationOutcome.Cancelled());
        foreach (var generation in RunningGenerations().Where(generation => generation.Cancellation.IsCancellationRequested))
            End(generation, new GenerationOutcome.Cancelled());
    }

    private List<Generation> RunningGenerations() =>
        [.. _admission.Occupied.Select(slot => slot.Answer!.Generation).Concat(_admission.PausedGenerations()).Distinct()];

    private void Admit()
    {
        var before = Running;
        var begun = _admission.Admit();
        Telemetry.RunningSlots.Add(Running - before);
        foreach (var slot in begun.Where(slot => slot.Answer is { Reason: not null }))
        {
            slot.Answer!.Generation.Trace.PromptDecoded();
            Finish(slot);
        }
    }

    private void FillBatch()
    {
        _batch.Clear();
        var before = Running;
        _admission.MakeRows(Math.Max(1, _slots.Where(slot => slot.IsDecoding).Sum(slot => slot.Pending)));
        Telemetry.RunningSlots.Add(Running - before);

        var decoding = _slots.Where(slot => slot.IsDecoding).ToList();
        foreach (var slot in decoding)
            slot.Fill(_batch, Math.Min(_limits.BatchTokens, _model.FreeTokens) - _batch.Count);
        _speculation?.AddDrafts(_batch, decoding, _model.FreeTokens);
        AddPrompts();
    }

    private void AddPrompts()
    {
        var prompts = _slots.Where(slot => slot.IsPrefilling).OrderBy(slot => slot.Pending).ThenBy(slot => slot.Order).ToList();
        if (prompts.Count == 0)
            return;

        var room = Math.Min(_limits.BatchTokens, _model.FreeTokens) - _batch.Count;
        var most = Math.Max(0, Math.Min(Math.Min(_limits.PrefillTokens, room), PartRoom(_batch.Count)));
        var oldest = prompts.MinBy(slot => slot.Order)!;
        var share = oldest == prompts[0] ? 0 : most / OldestShare;
        foreach (var slot in prompts.Where(slot => share == 0 || slot != oldest))
            most -= slot.Fill(_batch, most - share);
        if (share > 0)
            oldest.Fill(_batch, most);
    }

    // If the answers leave next to nothing of a part, prompts get the next one too.
    private int PartRoom(int rows)
    {
        var room = _limits.PartTokens - (rows % _limits.PartTokens);
        return room < LeastPrefill ? room + _limits.PartTokens : room;
    }

    private string? Decode()
    {
        try
        {
            while (true)
            {
                var started = _time.GetTimestamp();
                var status = _model.Decode(_batch);
                if (status == DecodeStatus.Done)
                {
                    _slots.FirstOrDefault(slot => slot.IsComplete)?.AwaitLogits(_model);
                    _speculation?.Record(_batch.Count, _time.GetElapsedTime(started));
                    return null;
                }

                if (status == DecodeStatus.Failed || !TryMakeRoom())
                    return $"The model could not decode a batch of {_batch.Count} tokens ({status}).";
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            LogDecodeError(_logger, exception, _batch.Count);
            return $"The model could not decode a batch of {_batch.Count} tokens.";
        }
    }

    private bool TryMakeRoom()
    {
        if (_prefixes.Evict() || _prefixes.Evict(evenUsed: true))
            return true;
        foreach (var slot in _slots)
            slot.Undo();
        var before = Running;
        var paused = _admission.Pause();
        Telemetry.RunningSlots.Add(Running - before);
        FillBatch();
        return paused && _batch.Count > 0;
    }

    private void FailBatch(string reason)
    {
        var failed = _slots.Where(slot => slot.InBatch).Select(slot => slot.Answer!.Generation).Distinct().ToList();
        LogBatchFailed(_logger, reason, failed.Count);
        foreach (var generation in failed)
            End(generation, new GenerationOutcome.Failed(reason));
    }

    private void AdvanceSlots()
    {
        foreach (var slot in _slots.Where(slot => slot.InBatch).ToList())
        {
            List<Slot> advanced = [slot];
            if (slot.IsComplete)
            {
                if (slot.IsFirst)
                    advanced.AddRange(PromptDecoded(slot));
                foreach (var follower in advanced.Skip(1))
                    follower.AdvanceWith(slot, _model, _sampler);
                Telemetry.AcceptedTokens.Add(slot.Advance(_model, _sampler));
            }

            slot.EndRound();
            foreach (var ended in advanced.Where(one => one.Answer is { Reason: not null }))
                Finish(ended);
        }
    }

    /// <summary>The prompt is decoded: keeps its beginning and returns the slots of the other choices, which now share it.</summary>
    private List<Slot> PromptDecoded(Slot slot)
    {
        var generation = slot.Answer!.Generation;
        generation.Trace.PromptDecoded();
        _prefixes.Learn(generation.Request.Prompt, slot.Sequence, slot.Prefix, _admission.Free);
        var followers = _slots.Where(other => other.Lead == slot).ToList();
        followers.ForEach(follower => follower.Join(_model));
        return followers;
    }

    private void Finish(Slot slot)
    {
        Answered++;
        foreach (var follower in _slots.Where(other => other.Lead == slot))
            follower.Join(_model);
        var answer = slot.Answer!;
        _speculation?.Learn(answer);
        Telemetry.RunningSlots.Add(-1);
        try
        {
            slot.Free(_model);
        }
        finally
        {
            answer.Generation.Add(answer.Number, answer.Finish());
        }
    }

    private void End(Generation generation, GenerationOutcome outcome)
    {
        _admission.Drop(generation);
        try
        {
            foreach (var slot in _slots.Where(slot => slot.Answer?.Generation == generation))
            {
                Telemetry.RunningSlots.Add(-1);
                slot.Free(_model);
            }
        }
        finally
        {
            generation.Complete(outcome);
        }
    }

    private void ReportMemory()
    {
        var used = _limits.ContextSize - _model.FreeTokens;
        Telemetry.MemoryUsed.Add(used - _memoryReported);
        _memoryReported = used;
    }

    [LoggerMessage(LogLevel.Error, "Decoding a batch of {Tokens} tokens failed")]
    private static partial void LogDecodeError(ILogger logger, Exception exception, int tokens);

    [LoggerMessage(LogLevel.Error, "{Reason} {Requests} requests fail; the others continue")]
    private static partial void LogBatchFailed(ILogger logger, string reason, int requests);
}

/// <summary>The scheduler's limits.</summary>
/// <param name="Sequences">Answers that run together.</param>
/// <param name="Prefixes">Shared beginnings that are kept.</param>
/// <param name="ContextSize">Tokens that fit into the model's memory.</param>
/// <param name="BatchTokens">Tokens of one round; llama.cpp ends the process on a larger batch.</param>
/// <param name="PrefillTokens">Prompt tokens of one round, so that no long prompt stalls the running answers.</param>
/// <param name="PartTokens">
/// Tokens that the model computes at once. A last part of a few tokens costs nearly as much as a full one, so prompts fill parts and leave
/// none behind.
/// </param>
/// <param name="Speculates">Guesses tokens from earlier answers where that saves rounds.</param>
internal sealed record SchedulerLimits(
    int Sequences, int Prefixes, int ContextSize, int BatchTokens, int PrefillTokens, int PartTokens, bool Speculates = false);
