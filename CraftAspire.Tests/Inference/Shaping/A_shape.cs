using CraftAspire.Inference.Shaping;
using CraftAspire.Inference.Shaping.Patterns;
using Microsoft.Extensions.Time.Testing;

namespace CraftAspire.Tests.Inference.Shaping;

public sealed class A_shape
{
    private static readonly ShapeCompiler Compiler = new(TestVocabulary.Full);

    [Fact]
    public void never_allows_the_end_token_or_one_without_bytes()
    {
        var shape = Compiler.Compile(".*");

        shape.Next(Shape.Start, TestVocabulary.End).ShouldBe(Shape.NotAllowed);
        shape.Next(Shape.Start, 1).ShouldBe(Shape.NotAllowed);
        shape.AllowedBy(Shape.Start).ShouldNotContain(TestVocabulary.End);
    }

    [Fact]
    public void follows_an_emoji_whose_bytes_are_split_between_tokens()
    {
        var shape = Compiler.Compile("Steam [💨🔥]");

        var state = shape.Next(Shape.Start, TestVocabulary.IdOf("Steam"));
        state = shape.Next(state, Token(0x20, 0xF0, 0x9F));
        state = shape.Next(state, Token(0x92));
        state = shape.Next(state, Token(0xA8));

        shape.IsFinished(state).ShouldBeTrue();
    }

    [Fact]
    public void forces_the_longest_token_where_only_one_text_is_possible()
    {
        var shape = Compiler.Compile("""\{"name": "[a-c]+"\}""");

        shape.TryGetForced(Shape.Start, out var forced).ShouldBeTrue();

        forced.ShouldBe(TestVocabulary.IdOf("{\"name"));
    }

    [Fact]
    public void leaves_the_choice_to_the_model_where_a_token_reaches_past_the_fixed_text()
    {
        var shape = Compiler.Compile(" (?:Fire|Steam)");

        shape.TryGetForced(Shape.Start, out _).ShouldBeFalse();
    }

    [Fact]
    public void never_forces_where_the_answer_may_end()
    {
        var shape = Compiler.Compile("a?");

        shape.TryGetForced(Shape.Start, out _).ShouldBeFalse();
    }

    [Fact]
    public void avoids_tokens_after_which_the_vocabulary_cannot_go_on()
    {
        var shape = new ShapeCompiler(TestVocabulary.WithoutSingleBytes).Compile("ab?Z|Fire");

        shape.AllowedBy(Shape.Start).ShouldBe([TestVocabulary.IdOf("Fire")]);
        shape.Next(Shape.Start, TestVocabulary.IdOf("ab")).ShouldBe(Shape.NotAllowed);
    }

    [Fact]
    public void is_refused_when_the_vocabulary_cannot_spell_it() =>
        Should.Throw<ShapeException>(
            () => new ShapeCompiler(TestVocabulary.WithoutSingleBytes).Compile("Z+")).Message.ShouldContain("cannot spell");

    [Fact]
    public void is_compiled_once_for_all_who_ask_at_the_same_time()
    {
        var compiler = new ShapeCompiler(TestVocabulary.Full);

        var shapes = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(16).Select(_ => compiler.Compile("[a-z]{1,9}")).ToList();

        shapes.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void is_forgotten_when_it_was_not_used_for_longest()
    {
        var compiler = new ShapeCompiler(TestVocabulary.Full, new ShapeLimits { CachedShapes = 2 }, new FakeTimeProvider());
        var (first, second) = (compiler.Compile("a"), compiler.Compile("b"));
        compiler.Compile("a");

        compiler.Compile("c");

        compiler.Compile("a").ShouldBeSameAs(first);
        compiler.Compile("b").ShouldNotBeSameAs(second);
    }

    [Fact]
    public void that_takes_too_long_is_tried_again_later()
    {
        var clock = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(9) };
        var compiler = new ShapeCompiler(TestVocabulary.Full, new ShapeLimits(), clock);
        Should.Throw<ShapeException>(() => compiler.Compile("[a-z]+")).Message.ShouldContain("more than 5 seconds");

        clock.AutoAdvanceAmount = TimeSpan.Zero;

        compiler.Compile("[a-z]+").Matches("abc").ShouldBeTrue();
    }

    [Fact]
    public void gives_the_same_masks_when_its_memory_is_full()
    {
        var roomy = Compiler.Compile("[a-c]{0,20}");
        var tight = new ShapeCompiler(TestVocabulary.Full, new ShapeLimits { MaskBytes = 100 }, TimeProvider.System).Compile("[a-c]{0,20}");

        var states = Enumerable.Range(0, roomy.StateCount);

        states.ShouldAllBe(state => tight.AllowedBy(state).SequenceEqual(roomy.AllowedBy(state)));
    }

    private static int Token(params byte[] bytes) =>
        TestVocabulary.Tokens.Index().Last(token => token.Item.AsSpan().SequenceEqual(bytes)).Index;
}
