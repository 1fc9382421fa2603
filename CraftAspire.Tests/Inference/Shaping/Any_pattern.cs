using CraftAspire.Inference.Shaping;
using CraftAspire.Inference.Shaping.Patterns;
using CsCheck;

namespace CraftAspire.Tests.Inference.Shaping;

public sealed class Any_pattern
{
    private const int Iterations = 1_000;

    // What a random pattern costs is no matter here; A_pattern_that_cannot_be_a_shape has the limits.
    private static readonly ShapeLimits NoLimits = new() { Time = TimeSpan.FromMinutes(10), States = 500_000, TableCells = 100_000_000 };

    private static readonly ShapeCompiler Compiler = new(TestVocabulary.Full, NoLimits, TimeProvider.System);

    [Fact]
    public void allows_what_the_regular_expressions_of_dotnet_match() =>
        Gen.Select(RandomPattern.Any, RandomPattern.AnyText.Array[8]).Sample(
            (pattern, texts) =>
            {
                var shape = Compiler.Compile(pattern);
                var twin = new DotNetRegex(pattern);

                foreach (var text in texts)
                    shape.Matches(text).ShouldBe(twin.IsMatch(text), $"'{text}' against {pattern}");
            },
            iter: Iterations);

    [Fact]
    public void lets_every_walk_through_allowed_tokens_end_in_a_text_that_matches() =>
        Gen.Select(RandomPattern.Any, Gen.Int).Sample(
            (pattern, seed) =>
            {
                var walk = new TokenWalk(Compiler.Compile(pattern), new Random(seed));

                var text = walk.Run();

                new DotNetRegex(pattern).IsMatch(text).ShouldBeTrue($"'{text}' against {pattern}");
            },
            iter: Iterations);

    [Fact]
    public void masks_a_token_exactly_when_its_bytes_lead_to_a_text_that_can_still_match() =>
        Gen.Select(RandomPattern.Any, Gen.Int).Sample(
            (pattern, seed) =>
            {
                var shape = Compiler.Compile(pattern);
                var walk = new TokenWalk(shape, new Random(seed));
                walk.Run();

                foreach (var state in walk.States)
                {
                    var allowed = shape.AllowedBy(state).ToList();
                    allowed.ShouldBe(
                        Enumerable.Range(0, TestVocabulary.Full.Count).Where(token => shape.Next(state, token) != Shape.NotAllowed));
                    shape.AllowedTokens(state).ToArray().ShouldBe(allowed);
                    shape.AllowedCount(state).ShouldBe(allowed.Count);
                    shape.IsFinished(state).ShouldBe(allowed.Count == 0);
                }
            },
            iter: Iterations / 10);

    [Fact]
    public void forces_only_what_every_other_choice_would_spell_too() =>
        Gen.Select(RandomPattern.Any, Gen.Int).Sample(
            (pattern, seed) =>
            {
                var shape = Compiler.Compile(pattern);
                var walk = new TokenWalk(shape, new Random(seed));
                walk.Run();

                foreach (var state in walk.States.Where(state => shape.TryGetForced(state, out _)))
                {
                    shape.TryGetForced(state, out var forced);
                    var text = Spelled(forced);
                    shape.MayEnd(state).ShouldBeFalse();
                    shape.AllowedBy(state).ShouldAllBe(token => text.StartsWith(Spelled(token), StringComparison.Ordinal));
                }
            },
            iter: Iterations / 3);

    private static string Spelled(int token) => Convert.ToHexString(TestVocabulary.Full.Bytes(token));
}
