using CraftAspire.Contracts;
using CraftAspire.Tests.Bot.Running;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class The_trace_command(BotFixture fixture)
{
    [Fact]
    public async Task gives_an_admin_the_dashboards_page_about_the_latest_combination()
    {
        await using var bot = await fixture.StartOwn(new() { ["Dashboard__Url"] = "http://localhost:18880" });
        var ada = await bot.NewPlayer();
        bot.Game.World.Roles[ada.Id] = Role.Admin;
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("Steam", StringComparison.Ordinal));

        await ada.Sends("/trace");

        var answer = await ada.Sees(message => message.Text!.Contains("/traces/detail/", StringComparison.Ordinal));
        answer.Text!.ShouldMatch("http://localhost:18880/traces/detail/[0-9a-f]{32}$");
    }

    [Fact]
    public async Task says_so_where_no_dashboard_is_known_and_before_the_first_combination()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        bot.Game.World.Roles[ada.Id] = Role.Admin;

        await ada.Sends("/trace");
        await ada.Sees(message => message.Text!.Contains("Combine something first", StringComparison.Ordinal));
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("Steam", StringComparison.Ordinal));
        await ada.Sends("/trace");

        await ada.Sees(message => message.Text!.Contains("No dashboard is known here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task is_not_for_everybody()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("/trace");

        (await ada.Sees(message => message.Text!.Contains("for admins", StringComparison.Ordinal))).Text!.ShouldNotContain("http");
    }
}
