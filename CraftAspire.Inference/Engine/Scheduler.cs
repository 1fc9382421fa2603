using System.Threading.Channels;

namespace CraftAspire.Inference.Engine;

/// <summary>
/// Continuous batching. Each <see cref="Step"/> admits what fits, decodes one batch (a slice of prompt for the newcomers,
/// the next token of every running answer) and advances the answers. Belongs to one thread.
/// </summary>
internal sealed partial class Scheduler
{
    private const int LeastPrefill = 16;

    private readonly IModel model;
    private readonly SchedulerLimits limits;
    private readonly ChannelReader<Generation> queue;
    private readonly ILogger logger;
    private readonly Slot[] slots;
    private readonly PrefixCache prefixes;
    private readonly Sampler sampler;
    private readonly ModelBatch batch = new();
    private Generation? next;
    private int memoryReported;

    public Scheduler(IModel model, SchedulerLimits limits, ChannelReader<Generation> queue, ILogger logger)
    {
        this.model = model;
        this.limits = limits;
        this.queue = queue;
        this.logger = logger;
        slots = [.. Enumerable.Range(0, limits.Sequences).Select(sequence => new Slot(sequence))];
        prefixes = new PrefixCache(model, limits.Sequences, limits.Prefixes);
        sampler = new Sampler(model.TokenBytes.Count, [.. Enumerable.Range(0, model.TokenBytes.Count).Where(model.IsEnd)]);
    }

    /// <summary>Slots with a running generation.</summary>
    public int Running => slots.Count(slot => slot.Generation is not null);

    /// <summary>Answers that the last step completed.</summary>
    public int Answered { get; private set; }

    /// <summary>Does one round; false when there is nothing to do.</summary>
    public bool Step()
    {
        Answered = 0;
        ReleaseCancelled();
        Admit();
        FillBatch();
        if (batch.Count > 0)
        {
            Telemetry.BatchSize.Record(batch.Count);
            if (Decode() is { } failure)
            {
                FailBatch(failure);
            }
            else
            {
                AdvanceSlots();
            }
        }

        ReportMemory();
        return batch.Count > 0 || Running > 0;
    }

    /// <summary>Ends everything that runs or waits; the model goes away.</summary>
    public void Abort(string reason)
    {
        foreach (var slot in slots.Where(slot => slot.Generation is not null))
        {
            End(slot, new GenerationOutcome.Failed(reason));
        }

        while (Waiting() is { } waiting)
        {
            next = null;
            waiting.Complete(new GenerationOutcome.Failed(reason));
        }

        ReportMemory();
    }

    private Generation? Waiting() => next ??= queue.TryRead(out var generation) ? generation : null;

    private void ReleaseCancelled()
    {
        foreach (var slot in slots)
        {
            if (slot.Generation is { Cancellation.IsCancellationRequested: true })
            {
                End(slot, new GenerationOutcome.Cancelled());
            }
        }
    }

    private void Admit()
    {
        while (slots.FirstOrDefault(slot => slot.Generation is null) is { } slot && Waiting() is { } generation)
        {
            if (generation.Cancellation.IsCancellationRequested)
            {
                next = null;
                generation.Complete(new GenerationOutcome.Cancelled());
                continue;
            }

            var prefix = prefixes.Match(generation.Request.Prompt);
            if (IsBeingPrefilled(generation, prefix) || !MakeRoom(Slot.Need(generation, prefix), ref prefix, generation))
            {
                return;
            }

            next = null;
            generation.Trace.Admitted(generation.Request.Prompt.Length, prefix.Length);
            slot.Start(generation, prefix, model);
            Telemetry.RunningSlots.Add(1);
            if (slot.Answer is { Reason: not null })
            {
                generation.Trace.PromptDecoded();
                Finish(slot);
            }
        }
    }

    // A prompt whose beginning is on its way into memory waits for it instead of decoding it a second time.
    private bool IsBeingPrefilled(Generation generation, PrefixMatch prefix) => slots.Any(slot =>
        slot.IsPrefilling &&
        generation.Request.Prompt.AsSpan().CommonPrefixLength(slot.Generation!.Request.Prompt) >= prefix.Length + PrefixCache.LeastGain);

    private bool MakeRoom(int need, ref PrefixMatch prefix, Generation generation)
    {
        while (FreeTokens < need)
        {
            if (!prefixes.Evict())
            {
                return false;
            }

            prefix = prefixes.Match(generation.Request.Prompt);
            need = Slot.Need(generation, prefix);
        }

        return true;
    }

    private int FreeTokens => limits.ContextSize - prefixes.Tokens - slots.Sum(slot => slot.Reserved);

    private void FillBatch()
    {
        batch.Clear();
        foreach (var slot in slots.Where(slot => slot is { Generation: not null, IsPrefilling: false }))
        {
            slot.Fill(batch, limits.BatchTokens - batch.Count);
        }

        var most = Math.Min(Math.Min(limits.PrefillTokens, limits.BatchTokens - batch.Count), PartRoom(batch.Count));
        foreach (var slot in slots.Where(slot => slot.IsPrefilling))
        {
            most -= slot.Fill(batch, most);
        }
    }

    // Where the answers leave next to nothing of a part, prompts get the next one too.
    private int PartRoom(int rows)
    {
        var room = limits.PartTokens - (rows % limits.PartTokens);
        return room < LeastPrefill ? room + limits.PartTokens : room;
    }

    private string? Decode()
    {
        try
        {
            var status = model.Decode(batch);
            if (status == DecodeStatus.NoRoom && prefixes.Evict())
            {
                status = model.Decode(batch);
            }

            return status == DecodeStatus.Done ? null : $"The model could not decode a batch of {batch.Count} tokens ({status}).";
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            LogDecodeError(logger, exception, batch.Count);
            return $"The model could not decode a batch of {batch.Count} tokens.";
        }
    }

    private void FailBatch(string reason)
    {
        LogBatchFailed(logger, reason, slots.Count(slot => slot.InBatch));
        foreach (var slot in slots.Where(slot => slot.InBatch))
        {
            End(slot, new GenerationOutcome.Failed(reason));
        }
    }

    private void AdvanceSlots()
    {
        foreach (var slot in slots.Where(slot => slot.InBatch))
        {
            if (slot.Row >= 0)
            {
                if (slot.IsFirst)
                {
                    slot.Generation!.Trace.PromptDecoded();
                    prefixes.Learn(slot.Generation.Request.Prompt, slot.Sequence, slot.Prefix, FreeTokens);
                }

                slot.Advance(model.Logits(slot.Row), sampler);
            }

            slot.EndRound();
            if (slot.Answer is { Reason: not null })
            {
                Finish(slot);
            }
        }
    }

    private void Finish(Slot slot)
    {
        Answered++;
        var text = slot.Answer!.Complete();
        End(slot, new GenerationOutcome.Finished(text, slot.Answer.Reason!.Value, slot.Generation!.Request.Prompt.Length, slot.Prefix.Length, slot.Answer.Count));
    }

    private void End(Slot slot, GenerationOutcome outcome)
    {
        slot.Free(model).Complete(outcome);
        Telemetry.RunningSlots.Add(-1);
    }

    private void ReportMemory()
    {
        var used = limits.ContextSize - FreeTokens;
        Telemetry.MemoryUsed.Add(used - memoryReported);
        memoryReported = used;
    }

    [LoggerMessage(LogLevel.Error, "Decoding a batch of {Tokens} tokens failed")]
    private static partial void LogDecodeError(ILogger logger, Exception exception, int tokens);

    [LoggerMessage(LogLevel.Error, "{Reason} Its {Requests} requests fail, all others go on")]
    private static partial void LogBatchFailed(ILogger logger, string reason, int requests);
}
