using CraftAspire.Inference.Engine;

namespace CraftAspire.Tests.Inference.Engine;

public sealed class A_sampler
{
    private static readonly float[] Logits = [MathF.Log(.5f), MathF.Log(.3f), MathF.Log(.15f), MathF.Log(.05f)];

    [Fact]
    public void takes_the_likeliest_at_temperature_0() => Draw(new SamplingSettings()).Distinct().ShouldBe([0]);

    [Fact]
    public void draws_by_likelihood()
    {
        var drawn = Draw(new SamplingSettings(Temperature: 1));

        drawn.CountBy(token => token).OrderBy(pair => pair.Key).Select(pair => pair.Value / 10_000.0).Zip([.5, .3, .15, .05])
            .ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < .02);
    }

    [Fact]
    public void draws_flatter_at_a_high_temperature() =>
        Draw(new SamplingSettings(Temperature: 2)).Count(token => token == 3).ShouldBeGreaterThan(900);

    [Theory]
    [InlineData(1, new[] { 0 })]
    [InlineData(2, new[] { 0, 1 })]
    [InlineData(3, new[] { 0, 1, 2 })]
    public void keeps_to_the_k_likeliest(int k, int[] expected) =>
        Draw(new SamplingSettings(Temperature: 1, TopK: k)).Distinct().Order().ShouldBe(expected);

    [Theory]
    [InlineData(.4f, new[] { 0 })]
    [InlineData(.6f, new[] { 0, 1 })]
    [InlineData(.94f, new[] { 0, 1, 2 })]
    [InlineData(0f, new[] { 0 })]
    public void keeps_to_the_nucleus(float topP, int[] expected) =>
        Draw(new SamplingSettings(Temperature: 1, TopP: topP)).Distinct().Order().ShouldBe(expected);

    [Theory]
    [InlineData(.5f, new[] { 0, 1 })]
    [InlineData(.2f, new[] { 0, 1, 2 })]
    [InlineData(1f, new[] { 0 })]
    public void drops_what_is_far_less_likely_than_the_likeliest(float minP, int[] expected) =>
        Draw(new SamplingSettings(Temperature: 1, MinP: minP)).Distinct().Order().ShouldBe(expected);

    [Fact]
    public void draws_the_same_with_the_same_seed() =>
        Draw(new SamplingSettings(Temperature: 1)).ShouldBe(Draw(new SamplingSettings(Temperature: 1)));

    private static List<int> Draw(SamplingSettings settings)
    {
        var sampler = new Sampler(Logits.Length, endTokens: [3]);
        var random = new Random(42);
        return [.. Enumerable.Range(0, 10_000).Select(_ => sampler.Sample(Logits, settings, random, shape: null, state: 0))];
    }
}
