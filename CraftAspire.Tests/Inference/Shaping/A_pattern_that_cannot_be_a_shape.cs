using CraftAspire.Inference.Shaping;
using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Tests.Inference.Shaping;

public sealed class A_pattern_that_cannot_be_a_shape
{
    private static readonly ShapeCompiler Compiler = new(TestVocabulary.Full);

    [Theory]
    [InlineData("a(b", 3)]
    [InlineData("ab)", 2)]
    [InlineData("a[b", 1)]
    [InlineData("*a", 0)]
    [InlineData("a**", 2)]
    [InlineData("a|{2}", 2)]
    [InlineData("a{3,2}", 1)]
    [InlineData("a{1001}", 1)]
    [InlineData("a{2147483647}", 1)]
    [InlineData("a{2147483648}", 1)]
    [InlineData("a{99999999999999999999}", 1)]
    [InlineData("a{1,99999999999999999999}", 1)]
    [InlineData("[c-a]", 1)]
    [InlineData("[a-\\d]", 1)]
    [InlineData("[a[b]]", 2)]
    [InlineData("[a-[b]]", 3)]
    [InlineData("ab\\", 2)]
    [InlineData("a\\q", 1)]
    [InlineData("\\p{Greek}", 0)]
    [InlineData("\\p{L", 3)]
    [InlineData("\\x4", 0)]
    [InlineData("\\u{110000}", 0)]
    [InlineData("\\uD83D", 0)]
    [InlineData("(a)\\1", 3)]
    [InlineData("a(?=b)", 1)]
    [InlineData("(?<!a)b", 0)]
    [InlineData("(?i)a", 0)]
    [InlineData("a^b", 1)]
    [InlineData("a$b", 1)]
    [InlineData("(a$)", 2)]
    [InlineData("a\\b", 1)]
    public void is_refused_with_the_place_of_the_mistake(string pattern, int position)
    {
        var refusal = Should.Throw<ShapeException>(() => Compiler.Compile(pattern));

        refusal.Position.ShouldBe(position);
        refusal.Message.ShouldEndWith($"(position {position}).");
    }

    [Fact]
    public void is_refused_for_half_a_surrogate_pair() =>
        Should.Throw<ShapeException>(() => Compiler.Compile("ab\uD83D")).Position.ShouldBe(2);

    [Theory]
    [InlineData("(a|b)*a(a|b){20}", "20000 states")]
    [InlineData("(?:(?:(?:a{1000}){1000}){1000})", "200000 places")]
    [InlineData("[^\\x{0}-\\x{10FFFF}]", "no text at all")]
    public void is_refused_with_the_limit_that_it_exceeds(string pattern, string limit) =>
        Should.Throw<ShapeException>(() => Compiler.Compile(pattern)).Message.ShouldContain(limit);

    [Fact]
    public void is_refused_when_it_is_too_long() =>
        Should.Throw<ShapeException>(() => Compiler.Compile(new string('a', 9_000))).Message.ShouldBe(
            "The pattern has 9000 characters; the limit is 8192.");

    [Fact]
    public void is_refused_when_groups_are_nested_deeper_than_a_stack_bears() =>
        Should.Throw<ShapeException>(
            () => Compiler.Compile(new string('(', 4_000) + "a" + new string(')', 4_000))).Message.ShouldContain("nested deeper than 100");

    [Fact]
    public void repeats_nothing_a_million_times_without_work() =>
        Compiler.Compile("(?:(?:(?:){1000}){1000}){1000}a").Matches("a").ShouldBeTrue();
}
