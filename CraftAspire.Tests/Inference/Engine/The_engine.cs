using CraftAspire.Inference.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace CraftAspire.Tests.Inference.Engine;

public sealed class The_engine
{
    [Fact]
    public async Task turns_away_what_its_queue_has_no_place_for()
    {
        using var gate = new ManualResetEventSlim();
        using var engine = Start(new ScriptedModel { Decoding = () => gate.Wait() }, queueLength: 2);
        var running = await Running(engine);
        var waiting = new[] { Ask(engine), Ask(engine) };

        var turnedAway = Ask(engine);
        gate.Set();

        turnedAway.ShouldBeOfType<Submission.QueueFull>().RetryAfter.ShouldBeGreaterThan(TimeSpan.Zero);
        (await Outcomes([running, .. waiting])).ShouldAllBe(outcome => outcome is GenerationOutcome.Finished);
    }

    [Fact]
    public async Task lets_everything_end_before_it_stops()
    {
        using var engine = Start(new ScriptedModel(), queueLength: 32);
        var asked = Enumerable.Range(0, 20).Select(_ => Ask(engine)).ToList();

        await engine.Drain(TestContext.Current.CancellationToken);

        Ask(engine).ShouldBeOfType<Submission.Closed>();
        (await Outcomes(asked)).ShouldAllBe(outcome => outcome is GenerationOutcome.Finished);
    }

    [Fact]
    public async Task fails_the_rest_when_it_may_not_wait_for_it()
    {
        using var impatience = new CancellationTokenSource();
        using var gate = new ManualResetEventSlim();
        using var engine = Start(new ScriptedModel { Decoding = () => gate.Wait() }, queueLength: 8);
        var asked = Enumerable.Range(0, 4).Select(_ => Ask(engine)).ToList();

        var draining = engine.Drain(impatience.Token);
        await impatience.CancelAsync();
        gate.Set();
        await draining;

        (await Outcomes(asked)).ShouldAllBe(outcome => outcome is GenerationOutcome.Failed);
    }

    private static InferenceEngine Start(ScriptedModel model, int queueLength) => new(
        model, new SchedulerLimits(Sequences: 1, Prefixes: 1, ContextSize: 1024, BatchTokens: 256, PrefillTokens: 64), queueLength, TimeProvider.System, NullLogger.Instance);

    private static Submission Ask(InferenceEngine engine) => engine.Submit(
        new GenerationRequest(ScriptedModel.Tokens("question>"), 8, new SamplingSettings(), [], null), streams: false, TestContext.Current.CancellationToken);

    // The owner thread has taken the first request when the queue has room for two more.
    private static async Task<Submission> Running(InferenceEngine engine)
    {
        var first = Ask(engine);
        while (engine.Waiting > 0)
        {
            await Task.Yield();
        }

        return first;
    }

    private static Task<GenerationOutcome[]> Outcomes(IEnumerable<Submission> asked) =>
        Task.WhenAll(asked.Select(submission => submission.ShouldBeOfType<Submission.Accepted>().Generation.Completion));
}
