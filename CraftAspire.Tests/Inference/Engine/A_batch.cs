using CraftAspire.Inference.Engine;

namespace CraftAspire.Tests.Inference.Engine;

public sealed class A_batch
{
    [Fact]
    public void gives_every_request_its_own_answer()
    {
        var desk = new Desk(slots: 16);
        var asked = Enumerable.Range(0, 16).Select(number => desk.Ask($"question {number}")).ToList();

        desk.Finish();

        asked.Select(generation => Desk.Answer(generation).Text).ShouldBe(
            Enumerable.Range(0, 16).Select(number => $"answer to question {number}"));
    }

    [Fact]
    public void takes_the_next_request_as_soon_as_a_slot_is_free()
    {
        var desk = new Desk(new ScriptedModel { Answer = prompt => prompt }, slots: 1);
        var first = desk.Ask("ab");
        var second = desk.Ask("c");

        desk.Finish();

        Desk.Answer(first).Text.ShouldBe("ab");
        Desk.Answer(second).Text.ShouldBe("c");
        desk.Model.BatchSizes.ShouldBe([3, 1, 1, 2, 1]);
    }

    [Fact]
    public void reads_a_long_prompt_in_slices_while_running_answers_go_on()
    {
        var desk = new Desk(new ScriptedModel { Answer = _ => "a long answer" }, prefill: 16);
        var running = desk.Ask("short");
        desk.Step();

        desk.Ask(new string('x', 63));
        for (var round = 0; round < 4; round++)
        {
            desk.Step();
        }

        desk.Model.BatchSizes.ShouldBe([6, 17, 17, 17, 17]);
        string.Concat(Desk.Pieces(running)).ShouldBe("a lon");
    }

    [Fact]
    public void fills_what_the_model_computes_at_once_and_leaves_no_small_rest()
    {
        var desk = new Desk(new ScriptedModel { Answer = _ => "a long answer" }, part: 32);
        desk.Ask("short");
        desk.Step();

        desk.Ask(new string('x', 62));
        for (var round = 0; round < 3; round++)
        {
            desk.Step();
        }

        desk.Model.BatchSizes.ShouldBe([6, 32, 32, 2]);
    }

    [Fact]
    public void gives_a_prompt_the_next_part_when_answers_leave_no_room_in_one()
    {
        var desk = new Desk(new ScriptedModel { Answer = _ => "a long answer" }, slots: 20, part: 32);
        var running = Enumerable.Range(0, 18).Select(_ => desk.Ask("s")).ToList();
        desk.Step();
        desk.Step();

        var late = desk.Ask(new string('x', 45));
        desk.Step();

        desk.Model.BatchSizes[^1].ShouldBe(18 + 46);
        Desk.Pieces(late).ShouldNotBeEmpty();
        running.ShouldAllBe(generation => !generation.Completion.IsCompleted);
    }

    [Fact]
    public void ends_an_answer_at_its_limit()
    {
        var desk = new Desk();
        var generation = desk.Ask("question", maxTokens: 6);

        desk.Finish();

        var finished = Desk.Finished(generation);
        (finished.PromptTokens, finished.CachedTokens, finished.CompletionTokens).ShouldBe((9, 0, 6));
        (Desk.Answer(generation).Text, Desk.Answer(generation).Reason).ShouldBe(("answer", FinishReason.Length));
    }

    [Fact]
    public void does_not_decode_the_last_token_of_an_answer()
    {
        var desk = new Desk();
        desk.Ask("q", maxTokens: 3);

        desk.Finish();

        desk.Model.BatchSizes.ShouldBe([2, 1, 1]);
    }

    [Fact]
    public void leaves_nothing_of_a_request_behind_but_a_shared_beginning()
    {
        var desk = new Desk(slots: 3);
        for (var number = 0; number < 9; number++)
        {
            desk.Ask($"what do these two make: {number}");
        }

        desk.Finish();

        desk.Scheduler.Running.ShouldBe(0);
        desk.Model.Resident.ShouldAllBe(sequence => sequence >= 3);
    }
}
