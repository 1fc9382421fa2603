namespace CraftAspire.Tests.Inference.Engine;

public sealed class A_shared_prefix
{
    private const string Rules = "You combine two things into one. ";
    private const string OtherRules = "Answer only in the old tongue. ";

    [Fact]
    public void costs_nothing_after_the_first_request()
    {
        var desk = new Desk();
        desk.Ask(Rules + "fire and water");
        desk.Finish();
        var before = desk.Model.DecodedTokens;

        var second = desk.Ask(Rules + "earth", maxTokens: 1);
        desk.Finish();

        Desk.Finished(second).CachedTokens.ShouldBe(Rules.Length);
        (desk.Model.DecodedTokens - before).ShouldBe("earth>".Length);
    }

    [Fact]
    public void does_not_change_an_answer()
    {
        var desk = new Desk();
        var prompts = Enumerable.Range(0, 12).Select(number => $"{(number % 2 == 0 ? Rules : OtherRules)}{number}").ToList();

        var asked = prompts.Select(prompt => desk.Ask(prompt)).ToList();
        desk.Finish();

        asked.Select(generation => Desk.Answer(generation).Text).ShouldBe(prompts.Select(prompt => $"answer to {prompt}"));
    }

    [Fact]
    public void is_waited_for_while_another_request_decodes_it()
    {
        var desk = new Desk();
        desk.Ask(Rules + "one", maxTokens: 1);
        var second = desk.Ask(Rules + "two", maxTokens: 1);

        desk.Finish();

        Desk.Finished(second).CachedTokens.ShouldBe(Rules.Length);
        desk.Model.DecodedTokens.ShouldBe(Rules.Length + "one>".Length + "two>".Length);
    }

    [Fact]
    public void is_kept_beside_others()
    {
        var desk = new Desk(prefixes: 2);
        Ask(desk, Rules, OtherRules, Rules, OtherRules);

        var again = Ask(desk, Rules, OtherRules);

        again.ShouldBe([Rules.Length, OtherRules.Length]);
    }

    [Fact]
    public void makes_room_when_it_was_not_used_for_longest()
    {
        var desk = new Desk(prefixes: 2);
        Ask(desk, Rules, OtherRules, Rules, OtherRules, Rules);

        Ask(desk, "A third text that nobody had before. ");

        Ask(desk, Rules, OtherRules).ShouldBe([Rules.Length, 0]);
    }

    [Fact]
    public void makes_room_for_a_request_that_needs_the_memory()
    {
        var desk = new Desk(context: 128);
        Ask(desk, Rules, Rules);

        var large = desk.Ask(new string('x', 60), maxTokens: 60);
        desk.Finish();

        Desk.Finished(large).CachedTokens.ShouldBe(0);
        Ask(desk, Rules).ShouldBe([0]);
    }

    [Fact]
    public void grows_when_more_turns_out_to_be_shared()
    {
        var desk = new Desk();
        var longer = Rules + "Here are some examples to learn from. ";
        Ask(desk, Rules, Rules + OtherRules, longer, longer);

        Ask(desk, longer).ShouldBe([longer.Length]);
    }

    private static List<int> Ask(Desk desk, params string[] beginnings)
    {
        var cached = new List<int>();
        foreach (var beginning in beginnings)
        {
            // A different end every time, from its first letter on.
            var generation = desk.Ask(beginning + (char)('a' + (_ends++ % 26)), maxTokens: 1);
            desk.Finish();
            cached.Add(Desk.Finished(generation).CachedTokens);
        }

        return cached;
    }

    [ThreadStatic]
    private static int _ends;
}
