using System.Diagnostics;

namespace CraftAspire.Inference.Engine;

/// <summary>A generation's spans and measurements: waiting, prefill, decode with one event per token.</summary>
internal sealed class GenerationTrace
{
    /// <summary>OpenTelemetry's limit on a span's events, as the service defaults set it; more would be cut by the exporter.</summary>
    private const int MostEvents = 1024;

    private readonly ActivityContext _parent;
    private readonly TimeProvider _time;
    private readonly TagList _tags;
    private readonly long _enqueued;
    private readonly List<ActivityEvent> _early = [];
    private Activity? _span;
    private long _admitted;
    private bool _isWaiting = true;
    private bool _isDecoding;
    private long _firstToken;
    private long _lastToken;
    private int _tokens;

    public GenerationTrace(ActivityContext parent, TimeProvider time, string model)
    {
        _parent = parent;
        _time = time;
        _enqueued = _time.GetTimestamp();
        _tags = new TagList { { "gen_ai.operation.name", "chat" }, { "gen_ai.provider.name", "craftaspire" },
            { "gen_ai.request.model", model } };
        _span = Start("inference.queue");
        Telemetry.QueueLength.Add(1);
    }

    /// <summary>Records the end of the wait for a slot.</summary>
    public void Admitted(int promptTokens, int cachedTokens)
    {
        LeaveQueue();
        _admitted = _time.GetTimestamp();
        _span?.Stop();
        _span = Start("inference.prefill");
        _span?.SetTag("gen_ai.usage.input_tokens", promptTokens);
        _span?.SetTag("gen_ai.usage.cache_read.input_tokens", cachedTokens);
        Telemetry.PromptTokens.Add(promptTokens);
        Telemetry.CachedTokens.Add(cachedTokens);
        Telemetry.CachedRatio.Record((double)cachedTokens / promptTokens);
    }

    /// <summary>
    /// Records that the prompt is decoded and the answer begins. Decoding a paused answer's prompt again is not recorded.
    /// </summary>
    public void PromptDecoded()
    {
        if (_isDecoding)
            return;
        _span?.Stop();
        _span = Start("inference.decode");
        _isDecoding = true;
        foreach (var token in _early)
        {
            _span?.AddEvent(token);
        }
    }

    /// <param name="text">The text that the token released; empty inside a character.</param>
    /// <param name="choice">The answer's number among those of one request.</param>
    /// <param name="index">The token's place in its answer.</param>
    public void Token(string text, int choice, int index, bool isForced)
    {
        var now = _time.GetTimestamp();
        var gap = _time.GetElapsedTime(_tokens == 0 ? _enqueued : _lastToken, now).TotalSeconds;
        _firstToken = _tokens++ == 0 ? now : _firstToken;
        _lastToken = now;
        if (_span is null || _tokens > MostEvents)
        {
            return;
        }

        var token = new ActivityEvent("token", tags: new()
        {
            ["text"] = text,
            ["choice"] = choice,
            ["index"] = index,
            ["seconds_since_last"] = gap,
            ["forced"] = isForced,
        });
        if (_isDecoding)
        {
            _span.AddEvent(token);
        }
        else
        {
            _early.Add(token);
        }
    }

    /// <summary>The engine refused the request: it is closed, or its queue is full.</summary>
    public void Rejected(bool isClosed)
    {
        LeaveQueue();
        _span?.SetTag("error.type", isClosed ? "closed" : "queue_full");
        _span?.SetStatus(ActivityStatusCode.Error, isClosed ? "The engine is closed." : "The queue is full.");
        _span?.Stop();
    }

    public void Ended(GenerationOutcome outcome)
    {
        LeaveQueue();
        var ended = _time.GetTimestamp();
        var measured = _tags;
        switch (outcome)
        {
            case GenerationOutcome.Finished finished:
                _span?.SetTag("gen_ai.usage.output_tokens", finished.CompletionTokens);
                _span?.SetTag("gen_ai.response.finish_reasons", finished.Choices.Select(choice => choice.Reason.ToWire()).ToArray());
                break;
            case GenerationOutcome.Failed failed:
                Fail("model_error", failed.Reason, ref measured);
                break;
            default:
                Fail("cancelled", "The caller went away or its deadline passed.", ref measured);
                break;
        }

        _span?.Stop();
        Telemetry.RequestDuration.Record(_time.GetElapsedTime(_enqueued, ended).TotalSeconds, measured);
        if (_tokens > 0)
        {
            Telemetry.GeneratedTokens.Add(_tokens);
            Telemetry.TimeToFirstToken.Record(_time.GetElapsedTime(_enqueued, _firstToken).TotalSeconds, _tags);
        }

        if (_tokens > 1)
        {
            var perToken = _time.GetElapsedTime(_firstToken, _lastToken).TotalSeconds / (_tokens - 1);
            Telemetry.TimePerOutputToken.Record(perToken, _tags);
            Telemetry.TokensPerSecond.Record(_tokens / _time.GetElapsedTime(_admitted, ended).TotalSeconds, _tags);
        }
    }

    private void LeaveQueue()
    {
        Telemetry.QueueLength.Add(_isWaiting ? -1 : 0);
        _isWaiting = false;
    }

    private Activity? Start(string name)
    {
        // The owner thread serves all requests, so no request's span may become its current one.
        var ambient = Activity.Current;
        var started = Telemetry.Spans.StartActivity(name, ActivityKind.Internal, _parent, _tags);
        Activity.Current = ambient;
        return started;
    }

    private void Fail(string type, string reason, ref TagList measured)
    {
        _span?.SetTag("error.type", type);
        _span?.SetStatus(ActivityStatusCode.Error, reason);
        measured.Add("error.type", type);
    }
}
