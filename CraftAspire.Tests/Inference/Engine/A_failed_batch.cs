using CraftAspire.Inference.Engine;

namespace CraftAspire.Tests.Inference.Engine;

public sealed class A_failed_batch
{
    [Fact]
    public void fails_its_own_requests_only()
    {
        var desk = new Desk(slots: 2);
        var asked = Enumerable.Range(0, 4).Select(number => desk.Ask($"question {number}")).ToList();
        desk.Step();

        desk.Model.Fails = _ => true;
        desk.Step();
        desk.Model.Fails = _ => false;
        desk.Finish();

        asked.Take(2).ShouldAllBe(generation => Desk.Outcome(generation) is GenerationOutcome.Failed);
        asked.Skip(2).Select(generation => Desk.Answer(generation).Text).ShouldBe(["answer to question 2", "answer to question 3"]);
    }

    [Fact]
    public void may_throw_as_well()
    {
        var desk = new Desk();
        var failed = desk.Ask("first");
        desk.Model.Fails = _ => throw new InvalidOperationException("native trouble");
        desk.Finish();

        desk.Model.Fails = _ => false;
        var next = desk.Ask("second");
        desk.Finish();

        Desk.Outcome(failed).ShouldBeOfType<GenerationOutcome.Failed>();
        Desk.Answer(next).Text.ShouldBe("answer to second");
    }

    [Fact]
    public void leaves_no_slot_occupied()
    {
        var desk = new Desk();
        desk.Ask("first");
        desk.Model.Fails = _ => true;

        desk.Finish();

        desk.Scheduler.Running.ShouldBe(0);
        desk.Model.Resident.ShouldBeEmpty();
    }
}
