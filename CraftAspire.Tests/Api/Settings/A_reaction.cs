using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Settings;

public sealed class A_reaction(GameFixture game) : IClassFixture<GameFixture>
{
    private IAdministrationApi Administration => game.Api.Administration;

    [Fact]
    public async Task counts_once_per_player_for_the_settings_that_made_the_element()
    {
        var (admin, ada, grace) = (await game.New(Role.Admin), await game.NewPlayerInGame(), await game.NewPlayerInGame());
        var relic = await game.NewElementHeldByAll();
        var made = (await ada.Combine("Water", relic)).Element;
        await grace.Combine("Water", relic);
        var maker = (await Administration.SettingsAsync(admin.Token)).Wanted().Version;
        (await Administration.PublishAsync(admin.Token, new SettingsDraft(maker.Content, "The same again", maker.Version))).Wanted();

        await React(ada, made.Id, isLike: false);
        await React(ada, made.Id, isLike: true);
        await React(grace, made.Id, isLike: false);

        var versions = (await Administration.SettingsVersionsAsync(admin.Token)).Wanted().Items;
        versions.Select(version =>
            (version.Version, version.Likes, version.Dislikes)).ShouldBe([(maker.Version + 1, 0, 0), (maker.Version, 1, 1)]);
    }

    [Fact]
    public async Task is_for_what_one_holds_and_settings_made()
    {
        var (ada, stranger) = (await game.NewPlayerInGame(), await game.NewPlayerInGame());
        var made = (await ada.Combine("Water", await game.NewElementHeldByAll())).Element;

        using var ofStranger = await game.Api.Client.ReactAsync(stranger.Token, made.Id, new Reaction(true));
        using var forWater = await game.Api.Client.ReactAsync(ada.Token, (await ada.Start()).Elements
            .Single(element => element.Name == "Water").Id, new Reaction(true));

        (await ofStranger.Problem()).Type.ShouldBe(ProblemTypes.NotInCollection);
        (await forWater.Problem()).Type.ShouldBe(ProblemTypes.NotInCollection);
    }

    private Task React(TestPlayer player, long id, bool isLike) =>
        game.Api.Client.ReactAsync(player.Token, id, new Reaction(isLike)).Succeeded();
}
