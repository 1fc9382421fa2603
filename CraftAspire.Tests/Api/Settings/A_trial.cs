using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Settings;

public sealed class A_trial(GameFixture game) : IClassFixture<GameFixture>
{
    private IAdministrationApi Administration => game.Api.Administration;

    [Fact]
    public async Task asks_twelve_pairs_under_both_settings_and_stores_nothing()
    {
        var admin = await game.New(Role.Admin);
        game.Model.Says = messages => messages[0].Text == "Be brief." ? "Short 🧪" : null;
        var draft = (await Administration.SettingsAsync(admin.Token)).Wanted().Version.Content with { SystemPrompt = "Be brief." };
        var pairs = (await Administration.TrialPairsAsync(admin.Token)).Wanted();
        var before = await Stored();

        var results = new List<TrialResult>();
        foreach (var (first, second) in pairs)
            results.Add((await Administration.TryPairAsync(admin.Token, new Trial(draft, first, second))).Wanted());

        results.Count.ShouldBe(12);
        results.ShouldAllBe(result => result.Draft.Name == "Short" && result.Current.Name != "Short" && result.Current.PromptTokens == 40
            && result.Draft.AnswerTokens == 5);
        (await Stored()).ShouldBe(before);
    }

    [Fact]
    public async Task says_where_no_answer_is_good()
    {
        var admin = await game.New(Role.Admin);
        game.Model.Says = messages => messages[0].Text == "Say nonsense." ? "???" : null;
        var draft = (await Administration.SettingsAsync(admin.Token)).Wanted().Version.Content with
        {
            SystemPrompt = "Say nonsense.",
            Retries = 1
        };

        var result = (await Administration.TryPairAsync(admin.Token, new Trial(draft, "Milk", "Sugar"))).Wanted();

        (result.Draft.Name, result.Draft.Attempts, result.Draft.PromptTokens).ShouldBe((null, 2, 80));
    }

    private Task<string> Stored() => game.Scalar<string>(
        """
        select concat_ws(
            ' ',
            (select count(*) from elements),
            (select count(*) from recipes),
            (select count(*) from game_settings),
            (select count(*) from audit_entries))
        """);
}
