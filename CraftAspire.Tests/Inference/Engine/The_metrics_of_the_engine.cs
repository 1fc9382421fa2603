using CraftAspire.Inference.Engine;
using Microsoft.Extensions.Time.Testing;

namespace CraftAspire.Tests.Inference.Engine;

public sealed class The_metrics_of_the_engine
{
    [Fact]
    public void follow_the_queue_the_slots_and_the_memory()
    {
        using var measured = new MeasurementList();
        var desk = new Desk(slots: 1);

        desk.Ask("wave");
        desk.Ask("fire");
        var waiting = measured["inference.queue.length"].Sum();
        desk.Step();

        waiting.ShouldBe(2);
        measured["inference.queue.length"].Sum().ShouldBe(1);
        measured["inference.slots.running"].Sum().ShouldBe(1);
        measured["inference.kv.used"].Sum().ShouldBeGreaterThan(0);

        desk.Finish();

        measured["inference.queue.length"].Sum().ShouldBe(0);
        measured["inference.slots.running"].Sum().ShouldBe(0);
    }

    [Fact]
    public void tell_the_limit_of_the_queue_beside_its_length()
    {
        using var measured = new MeasurementList();

        using (new RequestQueue(limit: 7))
            measured["inference.queue.limit"].Sum().ShouldBe(7);

        measured["inference.queue.limit"].Sum().ShouldBe(0);
    }

    [Fact]
    public void count_every_token_of_a_batch_and_of_an_answer()
    {
        using var measured = new MeasurementList();
        var desk = new Desk(new ScriptedModel { Answer = _ => "Sea" });

        desk.Ask("wave");
        desk.Ask("rain");
        desk.Finish();

        measured["inference.batch.size"].Sum().ShouldBe(desk.Model.DecodedTokens);
        measured["inference.prompt_tokens"].Sum().ShouldBe(10);
        measured["inference.generated_tokens"].Sum().ShouldBe(6);
        measured["gen_ai.server.request.duration"].Count.ShouldBe(2);
        measured["gen_ai.server.time_to_first_token"].Count.ShouldBe(2);
        measured["gen_ai.server.time_per_output_token"].Count.ShouldBe(2);
        measured["inference.tokens_per_second"].Count.ShouldBe(2);
    }

    [Fact]
    public void leave_the_queue_out_of_the_tokens_per_second()
    {
        using var measured = new MeasurementList();
        var clock = new FakeTimeProvider();
        var trace = new GenerationTrace(default, clock, "scripted");
        clock.Advance(TimeSpan.FromSeconds(60));
        trace.Admitted(promptTokens: 1, cachedTokens: 0);
        trace.PromptDecoded();
        trace.Token("a", 0, 0, isForced: false);
        trace.Token("b", 0, 1, isForced: false);
        clock.Advance(TimeSpan.FromSeconds(1));

        trace.Ended(new GenerationOutcome.Finished([], 1, 0));

        measured["inference.tokens_per_second"].ShouldBe([2]);
    }

    [Fact]
    public void tell_how_much_of_a_prompt_was_there_already()
    {
        using var measured = new MeasurementList();
        var desk = new Desk();
        const string System = "Two things make a third. ";
        desk.Ask(System + "wave");
        desk.Ask(System + "fire");
        desk.Finish();
        var before = measured["inference.cached_tokens"].Sum();

        desk.Ask(System + "rain");
        desk.Finish();

        (measured["inference.cached_tokens"].Sum() - before).ShouldBe(System.Length);
        measured["inference.cached_ratio"][^1].ShouldBe((double)System.Length / (System.Length + "rain>".Length));
    }
}
