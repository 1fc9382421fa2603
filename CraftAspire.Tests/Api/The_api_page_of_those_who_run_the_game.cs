using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api;

/// <summary>What the API page shows for moderators and admins, in a game of which Ada, account 42, has just made the first thing.</summary>
public sealed class The_api_page_of_those_who_run_the_game(GameFixture game) : IClassFixture<GameFixture>
{
    // In this order: what is reported is decided, what was published is taken back.
    private static readonly string[] Running =
    [
        "Reports", "ReportById", "ModeratedElement", "Decide", "Sanction", "BannedWords", "BanWord", "AllowWord", "ModerationStatistics",
        "Roles", "GiveRole", "Settings", "SettingsVersions", "PublishSettings", "RollBackSettings", "TrialPairs", "TrySettings",
        "RecipeHistory", "Reroll", "GameStatistics", "OwnStatistics", "Audit", "SecondFactorStatus",
    ];

    [Fact]
    public async Task shows_calls_that_work_as_they_stand()
    {
        using var client = game.Api.CreateClient();
        var document = await ApiDocument.Of(client);
        var calls = document.Calls.ToDictionary(call => call.Id);
        var ada = new TestPlayer(game.Api.Client, 42);
        game.Model.WillSay("Water + Fire", "Steam 💨", "Geyser ⛲");
        await ada.Start();
        await ada.Combine("Water", "Fire");
        var admin = await game.New(Role.Admin);

        var failures = new List<string?> { await document.Try(client, calls["Report"], ada.Token) };
        foreach (var id in Running)
            failures.Add(await document.Try(client, calls[id], admin.Token));

        failures.OfType<string>().ShouldBeEmpty();
    }
}
