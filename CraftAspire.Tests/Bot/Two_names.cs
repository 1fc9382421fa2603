using CraftAspire.Bot.Features.Board;

namespace CraftAspire.Tests.Bot;

public sealed class Two_names
{
    [Theory]
    [InlineData("water + fire", "water", "fire")]
    [InlineData("Water, Fire", "Water", "Fire")]
    [InlineData("hot water＋fire", "hot water", "fire")]
    public void are_read_around_a_plus_or_a_comma(string text, string first, string second)
    {
        PairText.TryRead(text, out var left, out var right).ShouldBeTrue();

        (left, right).ShouldBe((first, second));
    }

    [Theory]
    [InlineData("water")]
    [InlineData("water +")]
    [InlineData("a + b + c")]
    [InlineData("")]
    public void are_not_read_where_there_are_not_two(string text) => PairText.TryRead(text, out _, out _).ShouldBeFalse();

    [Fact]
    public void without_a_sign_between_them_can_be_cut_anywhere() =>
        PairText.Cuts("hot water fire").ShouldBe([("hot", "water fire"), ("hot water", "fire")]);
}
