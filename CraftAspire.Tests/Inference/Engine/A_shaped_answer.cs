using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Shaping;
using CraftAspire.Inference.Shaping.Tokens;

namespace CraftAspire.Tests.Inference.Engine;

public sealed class A_shaped_answer
{
    [Fact]
    public void ends_where_the_shape_allows_nothing_more_without_another_decode()
    {
        var desk = new Desk(new ScriptedModel { Answer = _ => "ab and much more" });
        var generation = desk.Ask("q", shape: Shape("[ab][bc]"));

        desk.Finish();

        Desk.Answer(generation).Text.ShouldBe("ab");
        Desk.Answer(generation).Reason.ShouldBe(FinishReason.Stop);
        desk.Model.BatchSizes.ShouldBe([2, 1]);
    }

    [Fact]
    public void is_bent_to_its_shape()
    {
        var desk = new Desk(new ScriptedModel { Answer = _ => "something else" });
        var generation = desk.Ask("q", shape: Shape("[0-9]{3}"), sampling: new SamplingSettings(Temperature: 2, Seed: 5));

        desk.Finish();

        Desk.Answer(generation).Text.ShouldMatch("^[0-9]{3}$");
    }

    [Fact]
    public void decodes_its_forced_beginning_together_with_the_prompt()
    {
        var desk = new Desk(new ScriptedModel { Answer = _ => "{\"name\": \"b\"}" });
        var generation = desk.Ask("q", shape: Shape("\\{\"name\": \"[ab]\"\\}"));

        desk.Finish();

        Desk.Answer(generation).Text.ShouldBe("{\"name\": \"b\"}");
        desk.Model.BatchSizes.ShouldBe(["q>{\"name\": \"".Length]);
    }

    [Fact]
    public void needs_no_model_where_nothing_is_left_to_choose()
    {
        var desk = new Desk();
        var generation = desk.Ask("q", shape: Shape("yes"));

        desk.Finish();

        Desk.Answer(generation).Text.ShouldBe("yes");
        desk.Model.BatchSizes.ShouldBeEmpty();
    }

    private static Shape Shape(string regex) =>
        new ShapeCompiler(new TokenVocabulary(new ScriptedModel().TokenBytes, [ScriptedModel.End])).Compile(regex);
}
