using CraftAspire.Api.Game;

namespace CraftAspire.Tests.Api;

public sealed class A_long_text
{
    [Theory]
    [InlineData("steam", 5, "steam")]
    [InlineData("steam", 3, "ste")]
    [InlineData("ab🧪", 3, "ab")]
    [InlineData("ab👩‍🚀", 6, "ab")]
    [InlineData("e\u0301", 1, "")]
    public void is_cut_between_two_characters_as_readers_see_them(string text, int longest, string cut) =>
        Text.Cut(text, longest).ShouldBe(cut);
}
