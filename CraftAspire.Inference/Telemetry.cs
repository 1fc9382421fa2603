using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CraftAspire.Inference;

/// <summary>The server's spans and instruments. Names with gen_ai are OpenTelemetry's GenAI conventions v1.41.</summary>
internal static class Telemetry
{
    public const string Name = "CraftAspire.Inference";

    public static readonly ActivitySource Spans = new(Name);

    private static readonly Meter Meter = new(Name);

    public static readonly Histogram<double> RequestDuration = Meter.CreateHistogram("gen_ai.server.request.duration", "s",
        "From the request's arrival to its last token",
        advice: Buckets(.01, .02, .04, .08, .16, .32, .64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92));

    public static readonly Histogram<double> TimeToFirstToken = Meter.CreateHistogram("gen_ai.server.time_to_first_token", "s",
        "From the request's arrival to its first token",
        advice: Buckets(.001, .005, .01, .02, .04, .06, .08, .1, .25, .5, .75, 1, 2.5, 5, 7.5, 10));

    public static readonly Histogram<double> TimePerOutputToken = Meter.CreateHistogram("gen_ai.server.time_per_output_token", "s",
        "Between two tokens after the first", advice: Buckets(.01, .025, .05, .075, .1, .15, .2, .3, .4, .5, .75, 1, 2.5));

    public static readonly Histogram<double> TokensPerSecond = Meter.CreateHistogram<double>(
        "inference.tokens_per_second", "{token}/s", "Output tokens of a request by its time in the engine, without the queue");

    public static readonly UpDownCounter<int> QueueLength = Meter.CreateUpDownCounter<int>(
        "inference.queue.length", "{request}", "Requests that wait for a slot");

    public static readonly UpDownCounter<int> QueueLimit = Meter.CreateUpDownCounter<int>(
        "inference.queue.limit", "{request}", "Requests that may wait for a slot; one more is refused");

    public static readonly UpDownCounter<int> RunningSlots = Meter.CreateUpDownCounter<int>(
        "inference.slots.running", "{slot}", "Slots with a running generation");

    public static readonly Histogram<int> BatchSize = Meter.CreateHistogram(
        "inference.batch.size", "{token}", "Tokens decoded together in one round",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] });

    public static readonly Counter<long> PromptTokens = Meter.CreateCounter<long>(
        "inference.prompt_tokens", "{token}", "Prompt tokens, cached ones included");

    public static readonly Counter<long> CachedTokens = Meter.CreateCounter<long>(
        "inference.cached_tokens", "{token}", "Prompt tokens that were resident already");

    public static readonly Histogram<double> CachedRatio = Meter.CreateHistogram("inference.cached_ratio", "1", "Resident part of a prompt",
        advice: Buckets(.1, .2, .3, .4, .5, .6, .7, .8, .9, 1));

    public static readonly Counter<long> GeneratedTokens = Meter.CreateCounter<long>(
        "inference.generated_tokens", "{token}", "Output tokens");

    public static readonly Counter<long> DraftedTokens = Meter.CreateCounter<long>(
        "inference.drafts.proposed", "{token}", "Tokens guessed from earlier answers");

    public static readonly Counter<long> AcceptedTokens = Meter.CreateCounter<long>(
        "inference.drafts.accepted", "{token}", "Guessed tokens that the model confirmed");

    public static readonly UpDownCounter<int> MemoryUsed = Meter.CreateUpDownCounter<int>(
        "inference.kv.used", "{token}", "Tokens that running requests and shared prefixes hold");

    public static readonly UpDownCounter<int> MemorySize = Meter.CreateUpDownCounter<int>(
        "inference.kv.size", "{token}", "Tokens that the model's memory can hold");

    public static readonly UpDownCounter<int> Devices = Meter.CreateUpDownCounter<int>(
        "inference.device", "{device}", "1 for the backend and device that the model runs on");

    private static InstrumentAdvice<double> Buckets(params double[] boundaries) => new() { HistogramBucketBoundaries = boundaries };
}
