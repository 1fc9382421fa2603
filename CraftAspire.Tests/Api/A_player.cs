using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api;

public sealed class A_player(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task gives_a_name_and_a_language_and_keeps_the_language_when_none_is_given()
    {
        var ada = game.NewPlayer();
        await game.Api.Client.IntroduceAsync(ada.Token, new PlayerProfile("Ада", "kk"));

        var renamed = (await game.Api.Client.IntroduceAsync(ada.Token, new PlayerProfile("\u202EAda\n\u0007 Lovelace", null))).Wanted();

        (renamed.Name, renamed.Language).ShouldBe(("Ada Lovelace", "kk"));
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("\u0007\u200F", "en")]
    [InlineData("Ada", "e")]
    [InlineData("Ada", "en; drop table players")]
    public async Task is_not_called_what_is_no_name_or_no_language(string name, string language)
    {
        var problem = await (await game.Api.Client.IntroduceAsync(game.NewPlayer().Token, new PlayerProfile(name, language))).Problem();

        problem.Type.ShouldBe(ProblemTypes.InvalidRequest);
    }

    [Theory]
    [InlineData("\u3164", null)]
    [InlineData("\u200B\u2060", null)]
    [InlineData("Win at site.com", "Win at site․com")]
    [InlineData("@casino", "＠casino")]
    [InlineData("/start", "∕start")]
    [InlineData("Z\u0301\u0302\u0303\u0304\u0305o", "Z\u0301\u0302o")]
    [InlineData("Dr. No", "Dr. No")]
    public async Task has_a_name_that_is_neither_blank_nor_a_link_nor_a_pile_of_marks(string name, string? shown)
    {
        var answer = await game.Api.Client.IntroduceAsync(game.NewPlayer().Token, new PlayerProfile(name));

        if (shown is null)
            (await answer.Problem()).Type.ShouldBe(ProblemTypes.InvalidRequest);
        else
            answer.Wanted().Name.ShouldBe(shown);
    }

    [Fact]
    public async Task who_is_forgotten_leaves_the_discoveries_without_a_name()
    {
        var ada = await game.NewPlayerInGame();
        var made = await ada.Combine("Earth", "Air");

        await game.Api.Client.ForgetAsync(ada.Token);

        (await ada.Points()).ShouldBe(0);
        (await game.Scalar<bool>($"select discoverer_id is null from elements where id = {made.Element.Id}")).ShouldBeTrue();
        (await game.Scalar<long>(
            $"select count(*) from point_entries where element_id = {made.Element.Id} and player_id is null")).ShouldBe(1);
        (await (await game.Api.Client.CurrentSessionAsync(ada.Token)).Problem()).Type.ShouldBe(ProblemTypes.NoActiveSession);
    }
}
