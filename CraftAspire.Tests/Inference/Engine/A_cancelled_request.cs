using CraftAspire.Inference.Engine;

namespace CraftAspire.Tests.Inference.Engine;

public sealed class A_cancelled_request
{
    [Fact]
    public void frees_its_slot_within_one_round()
    {
        using var gone = new CancellationTokenSource();
        var desk = new Desk(slots: 1);
        var cancelled = desk.Ask("first", gone: gone);
        var next = desk.Ask("second", maxTokens: 1);
        desk.Step();

        gone.Cancel();
        desk.Step();

        Desk.Outcome(cancelled).ShouldBeOfType<GenerationOutcome.Cancelled>();
        Desk.Answer(next).Text.ShouldBe("a");
    }

    [Fact]
    public void is_not_started_when_it_ended_in_the_queue()
    {
        using var gone = new CancellationTokenSource();
        var desk = new Desk();
        var cancelled = desk.Ask("never mind", gone: gone);
        gone.Cancel();

        desk.Finish();

        Desk.Outcome(cancelled).ShouldBeOfType<GenerationOutcome.Cancelled>();
        desk.Model.BatchSizes.ShouldBeEmpty();
    }

    [Fact]
    public void does_not_disturb_the_others_in_its_batch()
    {
        using var gone = new CancellationTokenSource();
        var desk = new Desk();
        var others = Enumerable.Range(0, 3).Select(number => desk.Ask($"other {number}")).ToList();
        desk.Ask("leaver", gone: gone);
        desk.Step();

        gone.Cancel();
        desk.Finish();

        others.Select(generation => Desk.Answer(generation).Text).ShouldBe(["answer to other 0", "answer to other 1", "answer to other 2"]);
    }
}
