using System.Diagnostics;

namespace CraftAspire.Inference.Engine;

/// <summary>A generation's spans and measurements: waiting, prefill, decode with one event per token.</summary>
internal sealed class GenerationTrace
{
    /// <summary>OpenTelemetry's limit on a span's events, as the service defaults set it; more would be cut by the exporter.</summary>
    private const int MostEvents = 1024;

    private readonly ActivityContext parent;
    private readonly TimeProvider clock;
    private readonly TagList tags;
    private readonly long enqueued;
    private readonly List<ActivityEvent> early = [];
    private Activity? span;
    private bool isWaiting = true;
    private bool isDecoding;
    private long firstToken;
    private long lastToken;
    private int tokens;

    public GenerationTrace(ActivityContext parent, TimeProvider clock, string model)
    {
        this.parent = parent;
        this.clock = clock;
        enqueued = clock.GetTimestamp();
        tags = new TagList { { "gen_ai.operation.name", "chat" }, { "gen_ai.provider.name", "craftaspire" }, { "gen_ai.request.model", model } };
        span = Start("inference.queue");
        Telemetry.QueueLength.Add(1);
    }

    /// <summary>A slot was free: the wait is over.</summary>
    public void Admitted(int promptTokens, int cachedTokens)
    {
        LeaveQueue();
        span?.Stop();
        span = Start("inference.prefill");
        span?.SetTag("gen_ai.usage.input_tokens", promptTokens);
        span?.SetTag("gen_ai.usage.cache_read.input_tokens", cachedTokens);
        Telemetry.PromptTokens.Add(promptTokens);
        Telemetry.CachedTokens.Add(cachedTokens);
        Telemetry.CachedRatio.Record((double)cachedTokens / promptTokens);
    }

    /// <summary>The prompt lies in memory, the answer begins.</summary>
    public void PromptDecoded()
    {
        span?.Stop();
        span = Start("inference.decode");
        isDecoding = true;
        foreach (var token in early)
        {
            span?.AddEvent(token);
        }
    }

    /// <param name="text">What the streaming decoder released; may be empty inside a character.</param>
    public void Token(string text, int index, bool isForced)
    {
        var now = clock.GetTimestamp();
        var gap = clock.GetElapsedTime(tokens == 0 ? enqueued : lastToken, now).TotalSeconds;
        firstToken = tokens++ == 0 ? now : firstToken;
        lastToken = now;
        if (span is null || tokens > MostEvents)
        {
            return;
        }

        var token = new ActivityEvent("token", tags: new() { ["text"] = text, ["index"] = index, ["seconds_since_last"] = gap, ["forced"] = isForced });
        if (isDecoding)
        {
            span.AddEvent(token);
        }
        else
        {
            early.Add(token);
        }
    }

    /// <summary>The queue was full: nothing was done.</summary>
    public void Rejected()
    {
        LeaveQueue();
        span?.SetTag("error.type", "queue_full");
        span?.SetStatus(ActivityStatusCode.Error, "The queue is full.");
        span?.Stop();
    }

    public void Ended(GenerationOutcome outcome)
    {
        LeaveQueue();
        var ended = clock.GetTimestamp();
        var measured = tags;
        switch (outcome)
        {
            case GenerationOutcome.Finished finished:
                span?.SetTag("gen_ai.usage.output_tokens", finished.CompletionTokens);
                span?.SetTag("gen_ai.response.finish_reasons", new[] { finished.Reason.ToWire() });
                break;
            case GenerationOutcome.Failed failed:
                Fail("model_error", failed.Reason, ref measured);
                break;
            default:
                Fail("cancelled", "The caller went away or its deadline passed.", ref measured);
                break;
        }

        span?.Stop();
        Telemetry.RequestDuration.Record(clock.GetElapsedTime(enqueued, ended).TotalSeconds, measured);
        if (tokens > 0)
        {
            Telemetry.GeneratedTokens.Add(tokens);
            Telemetry.TimeToFirstToken.Record(clock.GetElapsedTime(enqueued, firstToken).TotalSeconds, tags);
        }

        if (tokens > 1)
        {
            var perToken = clock.GetElapsedTime(firstToken, lastToken).TotalSeconds / (tokens - 1);
            Telemetry.TimePerOutputToken.Record(perToken, tags);
            Telemetry.TokensPerSecond.Record(tokens / clock.GetElapsedTime(enqueued, ended).TotalSeconds, tags);
        }
    }

    private void LeaveQueue()
    {
        Telemetry.QueueLength.Add(isWaiting ? -1 : 0);
        isWaiting = false;
    }

    private Activity? Start(string name)
    {
        // The owner thread works for all requests, so a span must not become its ambient one.
        var ambient = Activity.Current;
        var started = Telemetry.Spans.StartActivity(name, ActivityKind.Internal, parent, tags);
        Activity.Current = ambient;
        return started;
    }

    private void Fail(string type, string reason, ref TagList measured)
    {
        span?.SetTag("error.type", type);
        span?.SetStatus(ActivityStatusCode.Error, reason);
        measured.Add("error.type", type);
    }
}
