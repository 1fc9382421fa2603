using System.Text.RegularExpressions;
using CraftAspire.Tests.Application.Distributed;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CraftAspire.Tests.Application.Browser;

[Collection(typeof(WholeApplicationTests))]
public sealed class The_whole_game(AppHostFixture appHost, Chromium chromium)
{
    [Fact]
    public async Task lets_two_people_in_two_tabs_play_the_first_ten_combinations_and_meet_in_the_rating()
    {
        var application = await appHost.Application;
        var hypatia = await Player.Joins(await chromium.NewPage(), application.World.Address, "Hypatia");
        var zosimos = await Player.Joins(await chromium.NewPage(390, 844, ColorScheme.Dark), application.World.Address, "Zosimos");

        await Task.WhenAll(PlaysHerHalf(hypatia), PlaysHisHalf(zosimos));

        // Others played in this run, too: each is on the list in their own place.
        await Expect(await hypatia.Rating()).ToContainTextAsync("Hypatia (You)");
        await Expect(await zosimos.Rating()).ToContainTextAsync("Zosimos (You)");
        hypatia.Complaints.Concat(zosimos.Complaints).ShouldBeEmpty();
    }

    private static async Task PlaysHerHalf(Player hypatia)
    {
        await hypatia.Taps("🌍 Earth", "🌬️ Air");
        await hypatia.Taps("💧 Water", "🌍 Earth");
        await hypatia.Writes("💧 Water", "🌬️ Air");
        await hypatia.Writes("💧 Water", "💧 Water");
        await hypatia.Writes("💧 Water", "🔥 Fire");
    }

    private static async Task PlaysHisHalf(Player zosimos)
    {
        await zosimos.Taps("🔥 Fire", "🌍 Earth");
        await zosimos.Taps("🔥 Fire", "🌬️ Air");
        await zosimos.Writes("🌍 Earth", "🌍 Earth");
        await zosimos.Writes("🌬️ Air", "🌬️ Air");
        await zosimos.Writes("🔥 Fire", "🔥 Fire");
    }
}
