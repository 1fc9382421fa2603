using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Llama;
using Microsoft.Extensions.Time.Testing;

namespace CraftAspire.Tests.Inference.Engine;

public sealed class A_guess
{
    [Fact]
    public void is_what_followed_before()
    {
        var lookahead = new Lookahead(capacity: 1000);
        Learn(lookahead, 1, "Steam !", "Steam !", "Stone ?");

        Guess(lookahead, 1, "Stea").ShouldBe("m !");
        Guess(lookahead, 1, "Ston").ShouldBe("e ?");
        Guess(lookahead, 2, "Stea").ShouldBe("");
    }

    [Fact]
    public void is_not_made_where_it_does_not_pay()
    {
        var lookahead = new Lookahead(capacity: 1000);
        Learn(lookahead, 1, "abcdex", "abcdey");

        Guess(lookahead, 1, "abcde", least: .9).ShouldBe("");
    }

    [Fact]
    public void is_forgotten_when_it_was_not_used_for_longest()
    {
        var lookahead = new Lookahead(capacity: 200);
        Learn(lookahead, 1, "Steam !");

        for (var number = 0; number < 100; number++)
        {
            Learn(lookahead, 1, $"{number} other");
        }

        Guess(lookahead, 1, "Stea").ShouldBe("");
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(100f)]
    public void never_changes_an_answer(float temperature)
    {
        Func<string, string> answer = prompt => $"{prompt[..1]} and a long tail that is always the same, but for {prompt[^1]}";
        var sampling = new SamplingSettings(temperature, Seed: 7);

        var with = Answers(speculates: true);
        var without = Answers(speculates: false);

        with.ShouldBe(without);

        List<string> Answers(bool speculates)
        {
            var desk = new Desk(new ScriptedModel { Answer = answer }, speculates: speculates);
            return [.. Enumerable.Range(0, 40).Select(number =>
            {
                var generation = desk.Ask($"{number % 7}{number % 3}", sampling: sampling);
                desk.Finish();
                return Desk.Answer(generation).Text;
            })];
        }
    }

    [Fact]
    public void saves_rounds()
    {
        var clock = new FakeTimeProvider();
        var model = new ScriptedModel { Answer = _ => "a long answer that is always the same", Fails = Take };
        var desk = new Desk(model, speculates: true, time: clock);
        for (var number = 0; number < 20; number++)
        {
            desk.Ask($"question {number}");
            desk.Finish();
        }

        var before = model.BatchSizes.Count;
        var last = desk.Ask("question 5");
        desk.Finish();

        Desk.Answer(last).Text.ShouldBe("a long answer that is always the same");
        (model.BatchSizes.Count - before).ShouldBeLessThan(15);

        bool Take(ModelBatch batch)
        {
            clock.Advance(TimeSpan.FromMilliseconds(5 + (0.1 * batch.Count)));
            return false;
        }
    }

    [Theory]
    [InlineData(1, .39)]
    [InlineData(4, .76)]
    public void pays_by_the_measured_cost_of_rows(int running, double least)
    {
        var costs = new RowCosts();
        foreach (var rows in (int[])[1, 4, 8, 16])
        {
            costs.Record(rows, TimeSpan.FromMilliseconds(3.5 + (1.95 * rows)));
        }

        costs.Least(running).ShouldBe(least, .01);
        costs.Least(16).ShouldBeGreaterThan(.95);
        costs.Least(64).ShouldBeGreaterThan(1);
    }

    private static void Learn(Lookahead lookahead, int topic, params string[] answers)
    {
        foreach (var answer in answers)
        {
            lookahead.Learn(topic, ScriptedModel.Tokens(answer));
        }
    }

    private static string Guess(Lookahead lookahead, int topic, string answer, double least = .4) =>
        string.Concat(lookahead.Guess(topic, ScriptedModel.Tokens(answer), most: 6, least).Select(token => (char)token));
}
