using System.Diagnostics;
using System.Threading.Channels;
using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Shaping;
using Microsoft.Extensions.Logging.Abstractions;

namespace CraftAspire.Tests.Inference.Engine;

/// <summary>A scheduler on a scripted model, stepped by hand: nothing happens between two lines of a test.</summary>
internal sealed class Desk
{
    private readonly Channel<Generation> queue = Channel.CreateUnbounded<Generation>();

    public Desk(ScriptedModel? model = null, int slots = 4, int prefixes = 2, int context = 4096, int prefill = 128, int part = 512)
    {
        Model = model ?? new ScriptedModel();
        Scheduler = new Scheduler(Model, new SchedulerLimits(slots, prefixes, context, BatchTokens: 512, prefill, part), queue.Reader, NullLogger.Instance);
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
        CancellationTokenSource? gone = null)
    {
        var request = new GenerationRequest(ScriptedModel.Tokens(prompt + '>'), maxTokens, sampling ?? new SamplingSettings(), stop ?? [], shape);
        var generation = new Generation(request, streams: true, new GenerationTrace(parent, TimeProvider.System, "scripted"), gone?.Token ?? default);
        queue.Writer.TryWrite(generation).ShouldBeTrue();
        return generation;
    }

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

    public static GenerationOutcome.Finished Answer(Generation generation) => Outcome(generation).ShouldBeOfType<GenerationOutcome.Finished>();

    public static List<string> Pieces(Generation generation)
    {
        var pieces = new List<string>();
        while (generation.Pieces.TryRead(out var piece))
        {
            pieces.Add(piece);
        }

        return pieces;
    }
}
