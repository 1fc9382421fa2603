using System.Diagnostics;
using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Shaping;
using Microsoft.Extensions.Logging.Abstractions;

namespace CraftAspire.Tests.Inference.Engine;

/// <summary>A scheduler on a scripted model, stepped by hand: nothing happens between two lines of a test.</summary>
internal sealed class Desk : IDisposable
{
    private readonly RequestQueue _queue = new(limit: 10_000);

    public Desk(
        ScriptedModel? model = null,
        int slots = 4,
        int prefixes = 2,
        int context = 4096,
        int prefill = 128,
        int part = 512,
        bool speculates = false,
        TimeProvider? time = null)
    {
        Model = model ?? new ScriptedModel { Size = context };
        var limits = new SchedulerLimits(slots, prefixes, context, BatchTokens: 512, prefill, part, speculates);
        Scheduler = new Scheduler(Model, limits, _queue, time ?? TimeProvider.System, NullLogger.Instance);
    }

    public ScriptedModel Model { get; }

    public Scheduler Scheduler { get; }

    /// <summary>Puts a request into the queue. The prompt ends with the sign that the scripted model answers after.</summary>
    public Generation Ask(
        string prompt,
        int maxTokens = 64,
        IReadOnlyList<string>? stop = null,
        Shape? shape = null,
        SamplingSettings? sampling = null,
        ActivityContext parent = default,
        CancellationTokenSource? gone = null,
        int choices = 1,
        int? logprobs = null,
        string owner = "")
    {
        var request = new GenerationRequest(ScriptedModel.Tokens(prompt + '>'), maxTokens, sampling ?? new SamplingSettings())
        {
            Stop = stop ?? [],
            Shape = shape,
            Choices = choices,
            TopLogprobs = logprobs,
            Owner = owner,
        };
        var generation = new Generation(
            request, streams: true, new GenerationTrace(parent, TimeProvider.System, "scripted"), gone?.Token ?? default);
        _queue.TryAdd(generation).ShouldBeTrue();
        return generation;
    }

    public void Dispose() => _queue.Dispose();

    public void Step() => Scheduler.Step();

    /// <summary>Steps until nothing is left to do.</summary>
    public void Finish()
    {
        while (Scheduler.Step())
        {
        }
    }

    public static GenerationOutcome Outcome(Generation generation) => generation.Completion.IsCompletedSuccessfully
        ? generation.Completion.Result
        : throw new InvalidOperationException("The generation has not ended.");

    public static GenerationOutcome.Finished Finished(Generation generation) =>
        Outcome(generation).ShouldBeOfType<GenerationOutcome.Finished>();

    /// <summary>The only answer.</summary>
    public static Choice Answer(Generation generation) => Finished(generation).Choices.ShouldHaveSingleItem();

    public static List<string> Pieces(Generation generation)
    {
        var pieces = new List<string>();
        while (generation.Pieces.TryRead(out var piece))
        {
            pieces.Add(piece.Text);
        }

        return pieces;
    }
}
