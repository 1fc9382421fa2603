using CraftAspire.Api.Game;
using CsCheck;

namespace CraftAspire.Tests.Api;

public sealed class Two_names
{
    [Theory]
    [InlineData("Steam", "STEAM")]
    [InlineData("Steam", "  steam ")]
    [InlineData("Steam", "Ｓｔｅａｍ")]
    [InlineData("Ice Cream", "ice   cream")]
    [InlineData("Ice Cream", "Ice-Cream")]
    [InlineData("T-Rex", "T – Rex")]
    [InlineData("Jack-O’-Lantern", "jack o' lantern")]
    [InlineData("Farmer's Market", "Farmers Market")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("ΣΊΣΥΦΟΣ", "Σίσυφος")]
    [InlineData("Café", "Cafe\u0301")]
    [InlineData("Зелёный", "ЗЕЛЁНЫЙ")]
    public void are_one_element_when_only_their_writing_differs(string one, string other) =>
        ElementKey.Of(one).ShouldBe(ElementKey.Of(other));

    [Theory]
    [InlineData("Steam", "Team")]
    [InlineData("Cafe", "Café")]
    [InlineData("Ice Cream", "Ice Creams")]
    public void are_two_elements_when_their_letters_differ(string one, string other) =>
        ElementKey.Of(one).ShouldNotBe(ElementKey.Of(other));

    [Fact]
    public void have_a_key_that_is_its_own_key() =>
        Gen.String[Gen.Char["aBçßΣς -'’–\u00A0ıİＫ1٣の"], 0, 20].Sample(name => ElementKey.Of(ElementKey.Of(name)) == ElementKey.Of(name));
}
