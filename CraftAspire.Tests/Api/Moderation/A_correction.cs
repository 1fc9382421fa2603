using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Moderation;

public sealed class A_correction(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task of_an_emoji_is_suggested_by_the_model_and_made_by_a_moderator()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var made = await game.Discover(ada);
        game.Model.WillSay($"Water + {made.Second.Name}", $"{made.Element.Name} 🧪", $"{made.Element.Name} 🌋", $"{made.Element.Name} 🌋",
            $"{made.Element.Name} 💨");

        var suggested = (await game.Api.Moderation.SuggestEmojiAsync(moderator.Token, made.Element.Id)).Wanted();
        var changed = (
            await game.Api.Moderation.ChangeEmojiAsync(moderator.Token, made.Element.Id, new EmojiChange(suggested[0]))).Wanted();

        suggested.ShouldBe(["🌋", "💨"]);
        changed.ShouldBe(made.Element with { Emoji = "🌋" });
        (await ada.Combine("Water", made.Second.Name)).Element.Emoji.ShouldBe("🌋");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("🌋🌋")]
    public async Task of_an_emoji_is_one_emoji(string emoji)
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var element = (await game.Discover(ada)).Element;

        var refused = await game.Api.Moderation.ChangeEmojiAsync(moderator.Token, element.Id, new EmojiChange(emoji));
        var ofWater = await game.Api.Moderation.ChangeEmojiAsync(moderator.Token, 1, new EmojiChange("🌋"));

        (await refused.Problem()).Type.ShouldBe(ProblemTypes.InvalidRequest);
        (await ofWater.Problem()).Type.ShouldBe(ProblemTypes.ElementNotFound);
    }

    [Fact]
    public async Task of_a_name_blanks_it_until_the_player_takes_another()
    {
        var (ada, moderator) = (game.NewPlayer(), await game.New(Role.Moderator));
        (await game.Api.Client.IntroduceAsync(ada.Token, new PlayerProfile("Rude Name"))).Wanted();
        var id = await game.Scalar<long>($"select id from players where telegram_id = {ada.TelegramId}");

        (await game.Api.Moderation.BlankNameAsync(moderator.Token, id)).Wanted().Name.ShouldBeNull();

        (await game.Api.Client.IntroduceAsync(ada.Token, new PlayerProfile("Rude Name"))).Wanted().Name.ShouldBeNull();
        (await game.Api.Client.IntroduceAsync(ada.Token, new PlayerProfile("Ada"))).Wanted().Name.ShouldBe("Ada");
    }
}
