using CraftAspire.Inference.Engine;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

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

        await engine.DrainAsync(TestContext.Current.CancellationToken);

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

        var draining = engine.DrainAsync(impatience.Token);
        await impatience.CancelAsync();
        gate.Set();
        await draining;

        (await Outcomes(asked)).ShouldAllBe(outcome => outcome is GenerationOutcome.Failed);
    }

    [Fact]
    public async Task says_how_long_its_queue_will_take()
    {
        var clock = new FakeTimeProvider();
        using var gate = new SemaphoreSlim(0);
        using var engine = Start(
            new ScriptedModel { Decoding = () => { gate.Wait(); clock.Advance(TimeSpan.FromSeconds(1)); } }, queueLength: 2, time: clock);
        var answered = await Running(engine);
        gate.Release(8);
        await Outcomes([answered]);
        await Running(engine);
        Ask(engine);
        Ask(engine);

        var turnedAway = Ask(engine);
        gate.Release(1000);

        // Each answer takes eight rounds of a second, and two wait.
        turnedAway.ShouldBeOfType<Submission.QueueFull>().RetryAfter.ShouldBe(TimeSpan.FromSeconds(16));
    }

    [Fact]
    public async Task lets_a_caller_that_was_just_answered_join_the_next_round()
    {
        using var gate = new SemaphoreSlim(0);
        var model = new ScriptedModel { Decoding = gate.Wait };
        using var engine = Start(model, queueLength: 8, sequences: 2, patience: TimeSpan.FromMinutes(1));
        var other = await Running(engine, maxTokens: 3);
        var first = Ask(engine, maxTokens: 1);
        gate.Release(2);
        await Outcomes([first]);

        var next = Ask(engine, maxTokens: 1);
        gate.Release(1000);
        await Outcomes([other, next]);

        // The third round holds the other's token and what the newcomer does not share of its prompt.
        model.BatchSizes.ShouldBe(["question>".Length, 2, 2]);
    }

    [Fact]
    public async Task goes_on_after_a_broken_round()
    {
        var model = new ScriptedModel { Forgetting = () => throw new InvalidOperationException("broken") };
        using var engine = Start(model, queueLength: 8);

        await Outcomes([Ask(engine, maxTokens: 1)]);
        model.Forgetting = () => { };
        var next = await Outcomes([Ask(engine)]);

        next.Single().ShouldBeOfType<GenerationOutcome.Finished>();
        engine.Fault.ShouldBeNull();
    }

    [Fact]
    public async Task gives_up_when_every_round_is_broken()
    {
        using var engine = Start(new ScriptedModel { Forgetting = () => throw new InvalidOperationException("broken") }, queueLength: 8);

        while (engine.Fault is null)
        {
            if (Ask(engine, maxTokens: 1) is Submission.Accepted accepted)
            {
                await accepted.Generation.Completion;
            }
        }

        await engine.DrainAsync(TestContext.Current.CancellationToken);
        Ask(engine).ShouldBeOfType<Submission.Closed>().Reason.ShouldBe(engine.Fault);
    }

    private static InferenceEngine Start(
        ScriptedModel model, int queueLength, int sequences = 1, TimeSpan patience = default, TimeProvider? time = null) => new(
        model, new SchedulerLimits(
            sequences, Prefixes: 1, ContextSize: 1024, BatchTokens: 256, PrefillTokens: 64, PartTokens: 256), queueLength, patience, time
            ?? TimeProvider.System, NullLogger.Instance);

    private static Submission Ask(InferenceEngine engine, int maxTokens = 8) => engine.Submit(
        new GenerationRequest(
            ScriptedModel.Tokens("question>"), maxTokens, new SamplingSettings()), streams: false, TestContext.Current.CancellationToken);

    // The owner thread has taken the first request when the queue has room for two more.
    private static async Task<Submission> Running(InferenceEngine engine, int maxTokens = 8)
    {
        var first = Ask(engine, maxTokens);
        await Waits.Until(() => engine.Waiting == 0);
        return first;
    }

    private static Task<GenerationOutcome[]> Outcomes(IEnumerable<Submission> asked) =>
        Task.WhenAll(asked.Select(submission => submission.ShouldBeOfType<Submission.Accepted>().Generation.Completion));
}
