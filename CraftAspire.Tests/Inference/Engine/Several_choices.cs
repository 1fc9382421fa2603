using CraftAspire.Inference.Engine;

namespace CraftAspire.Tests.Inference.Engine;

public sealed class Several_choices
{
    [Fact]
    public void share_one_prefill_and_one_batch()
    {
        var desk = new Desk(slots: 8);
        var generation = desk.Ask("question", choices: 8);

        desk.Finish();

        Desk.Finished(generation).Choices.Select(choice => choice.Text).ShouldBe(Enumerable.Repeat("answer to question", 8));
        desk.Model.BatchSizes[0].ShouldBe("question>".Length);
        desk.Model.BatchSizes[1].ShouldBe(8);
        desk.Model.DecodedTokens.ShouldBe("question>".Length + (8 * "answer to question".Length));
    }

    [Fact]
    public void are_drawn_apart()
    {
        var desk = new Desk(slots: 8);
        var generation = desk.Ask("question", choices: 8, maxTokens: 4, sampling: new SamplingSettings(Temperature: 100, Seed: 3));
        var again = desk.Ask("question", choices: 8, maxTokens: 4, sampling: new SamplingSettings(Temperature: 100, Seed: 3));

        desk.Finish();

        Desk.Finished(generation).Choices.Select(choice => choice.Text).Distinct().Count().ShouldBeGreaterThan(1);
        Desk.Finished(again)
            .Choices.Select(choice => choice.Text)
            .ShouldBe(Desk.Finished(generation).Choices.Select(choice => choice.Text));
    }

    [Fact]
    public void stream_beside_each_other()
    {
        var desk = new Desk(new ScriptedModel { Answer = _ => "Sea" });
        var generation = desk.Ask("wave", choices: 2);
        desk.Finish();

        var pieces = new List<Piece>();
        while (generation.Pieces.TryRead(out var piece))
        {
            pieces.Add(piece);
        }

        pieces.GroupBy(piece => piece.Choice).Select(group => string.Concat(group.Select(piece => piece.Text))).ShouldBe(["Sea", "Sea"]);
        pieces.Count(piece => piece.Reason == FinishReason.Stop).ShouldBe(2);
    }

    [Fact]
    public void leave_nothing_behind_when_their_caller_goes_away()
    {
        using var gone = new CancellationTokenSource();
        var desk = new Desk();
        var generation = desk.Ask("question", choices: 3, gone: gone);
        desk.Step();

        gone.Cancel();
        desk.Finish();

        Desk.Outcome(generation).ShouldBeOfType<GenerationOutcome.Cancelled>();
        desk.Scheduler.Running.ShouldBe(0);
        desk.Model.Resident.ShouldAllBe(sequence => sequence >= 4);
    }

    [Fact]
    public void come_to_their_end_in_a_memory_that_holds_only_some_of_them()
    {
        var desk = new Desk(new ScriptedModel { Size = 80, Answer = _ => new string('y', 40) }, context: 80);
        var generation = desk.Ask("question", choices: 4);

        desk.Finish();

        Desk.Finished(generation).Choices.ShouldAllBe(choice => choice.Tokens == 40);
    }

    [Fact]
    public void tell_how_likely_their_tokens_were()
    {
        var desk = new Desk(new ScriptedModel { Answer = _ => "Sea" });
        var generation = desk.Ask("wave", logprobs: 2);

        desk.Finish();

        var tokens = Desk.Answer(generation).Logprobs;
        tokens.Select(token => (char)token.Token).ShouldBe("Sea");
        // One logit is 10, the other 256 are 0.
        tokens.ShouldAllBe(token => Math.Abs(token.Logprob - (float)(10 - Math.Log(Math.Exp(10) + 256))) < 1e-4);
        tokens.ShouldAllBe(
            token => token.Top.Count == 2 && token.Top[0].Token == token.Token && token.Top[0].Logprob > token.Top[1].Logprob);
    }
}
