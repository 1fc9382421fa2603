using CraftAspire.Bot.Features.Administration;

namespace CraftAspire.Tests.Bot.Administration;

public sealed class A_long_setting
{
    [Theory]
    [InlineData(398, 400)]
    [InlineData(399, 399)]
    [InlineData(400, 400)]
    public void is_cut_beside_an_emoji_and_never_within_one(int lettersBefore, int kept)
    {
        var text = new string('x', lettersBefore) + "💨" + new string('y', 50);

        SettingsView.Cut(text).ShouldBe(text[..kept] + "…");
    }
}
