namespace CraftAspire.Tests.Inference.Engine;

public sealed class The_memory
{
    [Fact]
    public void is_taken_as_answers_grow_and_not_for_their_limits()
    {
        var desk = new Desk(context: 64);
        var first = desk.Ask("one", maxTokens: 60);
        var second = desk.Ask("two", maxTokens: 60);

        desk.Step();
        desk.Step();
        var together = desk.Scheduler.Running;
        desk.Finish();

        together.ShouldBe(2);
        (Desk.Answer(first).Text, Desk.Answer(second).Text).ShouldBe(("answer to one", "answer to two"));
    }

    [Fact]
    public void lets_every_answer_come_to_its_end_when_it_runs_out()
    {
        var long_ = new string('y', 50);
        var desk = new Desk(new ScriptedModel { Size = 96, Answer = prompt => prompt + long_ }, context: 96);
        var asked = Enumerable.Range(0, 4).Select(number => desk.Ask($"{number}", maxTokens: 80)).ToList();

        desk.Finish();

        asked.Select(generation => Desk.Answer(generation).Text).ShouldBe(Enumerable.Range(0, 4).Select(number => number + long_));
    }

    [Fact]
    public void lets_a_small_request_pass_one_that_does_not_fit_yet()
    {
        var desk = new Desk(new ScriptedModel { Size = 128, Answer = _ => new string('z', 60) }, context: 128);
        desk.Ask(new string('a', 30), maxTokens: 60);
        desk.Step();
        var large = desk.Ask(new string('b', 90), maxTokens: 20);
        var small = desk.Ask("c", maxTokens: 2);

        for (var round = 0; round < 4; round++)
        {
            desk.Step();
        }

        small.Completion.IsCompleted.ShouldBeTrue();
        large.Completion.IsCompleted.ShouldBeFalse();
        desk.Finish();
        Desk.Answer(large).Tokens.ShouldBe(20);
    }

    [Fact]
    public void keeps_prefixes_whose_loss_would_not_make_enough_room()
    {
        const string Rules = "You combine two things into one. ";
        var desk = new Desk(new ScriptedModel { Size = 160, Answer = _ => new string('z', 70) }, context: 160);
        desk.Ask(Rules + "a", maxTokens: 1);
        desk.Finish();
        desk.Ask(new string('x', 40), maxTokens: 70);
        desk.Step();

        desk.Ask(new string('w', 120), maxTokens: 2);
        desk.Step();

        desk.Model.Resident.ShouldContain(sequence => sequence >= 4);
        desk.Finish();
    }

    [Fact]
    public void gives_way_when_llama_itself_has_no_room()
    {
        var desk = new Desk(new ScriptedModel { Size = 64, ClaimedSize = 4096, Answer = prompt => prompt + new string('y', 30) });
        var asked = Enumerable.Range(0, 3).Select(number => desk.Ask($"{number}", maxTokens: 40)).ToList();

        desk.Finish();

        asked.ShouldAllBe(generation => Desk.Answer(generation).Tokens == 31);
    }

    [Fact]
    public void is_not_held_by_a_long_prompt_against_short_ones()
    {
        var desk = new Desk(prefill: 32);
        var large = desk.Ask(new string('x', 1500), maxTokens: 1);
        desk.Step();
        var small = desk.Ask("small", maxTokens: 1);

        desk.Step();
        desk.Step();

        small.Completion.IsCompleted.ShouldBeTrue();
        large.Completion.IsCompleted.ShouldBeFalse();
        desk.Finish();
        Desk.Answer(large).Tokens.ShouldBe(1);
    }

    [Fact]
    public void shares_a_beginning_as_soon_as_another_prompt_has_it()
    {
        const string Rules = "You combine two things into one. ";
        var desk = new Desk(prefill: 64);
        desk.Ask(Rules + new string('x', 1500), maxTokens: 1);
        desk.Step();
        var small = desk.Ask(Rules + "small", maxTokens: 1);

        desk.Step();
        desk.Step();

        Desk.Finished(small).CachedTokens.ShouldBe(Rules.Length);
    }
}
