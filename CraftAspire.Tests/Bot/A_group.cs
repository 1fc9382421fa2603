using CraftAspire.Tests.Bot.Running;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class A_group(BotFixture fixture)
{
    [Fact]
    public async Task shares_one_board_and_the_discovery_belongs_to_whoever_makes_it()
    {
        var bot = await fixture.Shared;
        var (ada, grace) = (await bot.Telegram.NewPerson(), await bot.Telegram.NewPerson("Grace"));
        var group = await bot.Telegram.NewGroup("Crafters", ada, grace);

        bot.Game.World.Recipe("Fire", "Fire", "Group Inferno", "🌋");

        await group.Until(BotAtPlay.IsBoard);
        await ada.In(group).Taps("🔥 Fire");
        await group.Until(message => message.Text?.Contains("Ada: 👉", StringComparison.Ordinal) == true);
        await grace.In(group).Taps("🔥 Fire");
        var board = await group.Until(
            message => message.Text?.Contains("Grace: 🔥 Fire + 🔥 Fire = 🌋 Group Inferno", StringComparison.Ordinal) == true);

        var call = bot.Game.World.Calls.Single(made => made.Group == group.Id);
        board.Text!.ShouldContain("First discovery by Grace!");
        call.Player.ShouldBe(grace.Id);
        bot.Game.World.Names[grace.Id].ShouldBe("Grace");
    }

    [Fact]
    public async Task asks_before_it_forgets_and_takes_the_answer_from_the_one_it_asked()
    {
        var bot = await fixture.Shared;
        var (ada, grace) = (await bot.Telegram.NewPerson(), await bot.Telegram.NewPerson("Grace"));
        var group = await bot.Telegram.NewGroup("Crafters", ada, grace);
        await group.Until(BotAtPlay.IsBoard);
        await ada.In(group).Sends("/combine water fire");
        await group.Until(message => message.Text?.Contains("Ada: 💧 Water", StringComparison.Ordinal) == true);

        await ada.In(group).Sends("/forget");
        var question = await group.Until(message => message.Text?.Contains("really forget", StringComparison.Ordinal) == true);
        var tap = await grace.In(group).TapsOn(question, "Yes, forget me");
        var refusal = await bot.AnswerTo(tap);
        await ada.In(group).TapsOn(question, "Yes, forget me");

        refusal.ShouldContain("another player");
        await group.Until(message => message.Text?.Contains("know nothing about you", StringComparison.Ordinal) == true);
        await group.Until(message => BotAtPlay.IsBoard(message) && !message.Text!.Contains("Ada", StringComparison.Ordinal));
        bot.Game.World.Names.ShouldNotContainKey(ada.Id);
    }

    [Theory]
    [InlineData("@craft_test_bot Fire + Water")]
    [InlineData("@CRAFT_TEST_BOT  Fire + Water")]
    [InlineData("Fire + Water @craft_test_bot")]
    public async Task means_the_bot_by_its_name_and_the_pair_by_the_rest(string text)
    {
        var bot = await fixture.Shared;
        var ada = await bot.Telegram.NewPerson();
        var group = await bot.Telegram.NewGroup("Crafters", ada);
        await bot.Telegram.Control.Put($"bots/{bot.Telegram.BotId}/privacy?on=false");
        await group.Until(BotAtPlay.IsBoard);

        await ada.In(group).Sends(text);

        await group.Until(message => message.Text?.Contains("🔥 Fire + 💧 Water = ", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task has_a_rating_of_its_own_and_that_of_everybody()
    {
        var bot = await fixture.Shared;
        var (ada, grace) = (await bot.Telegram.NewPerson(), await bot.NewPlayer("Grace alone"));
        var group = await bot.Telegram.NewGroup("Crafters", ada, grace);
        await group.Until(BotAtPlay.IsBoard);
        await ada.In(group).Sends("/combine water fire");
        await group.Until(message => message.Text?.Contains("= 💨 Steam", StringComparison.Ordinal) == true);

        await ada.In(group).Sends("/rating");
        var own = await group.Until(message => message.Text?.StartsWith("🏆", StringComparison.Ordinal) == true);
        await grace.In(group).TapsOn(own, "🌍 Everybody");

        own.Text!.ShouldContain("Ada (You)");
        own.Text!.ShouldNotContain("Grace alone");
        await group.Until(message => message.Text?.Contains("Grace alone (You)", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task leaves_a_menu_of_private_figures_to_whoever_asked()
    {
        var bot = await fixture.Shared;
        var (ada, grace) = (await bot.Telegram.NewPerson(), await bot.Telegram.NewPerson("Grace"));
        var group = await bot.Telegram.NewGroup("Crafters", ada, grace);
        await group.Until(BotAtPlay.IsBoard);

        await ada.In(group).Sends("/stats");
        var figures = await group.Until(message => message.Photo is not null);
        var refused = await bot.AnswerTo(await grace.In(group).TapsOn(figures, "Month"));

        refused.ShouldContain("another player");
    }

    [Fact]
    public async Task game_is_ended_by_who_started_it_and_by_nobody_else()
    {
        var bot = await fixture.Shared;
        var (ada, grace) = (await bot.Telegram.NewPerson(), await bot.Telegram.NewPerson("Grace"));
        var group = await bot.Telegram.NewGroup("Crafters", ada, grace);
        await group.Until(BotAtPlay.IsBoard);

        await grace.In(group).Sends("/stop");
        await group.Until(message => message.Text?.Contains("Only who started this game", StringComparison.Ordinal) == true);
        await ada.In(group).Sends("/stop");
        var question = await group.Until(message => message.Text?.Contains("End the game?", StringComparison.Ordinal) == true);
        var refused = await bot.AnswerTo(await grace.In(group).TapsOn(question, "🏁 End it"));
        await ada.In(group).TapsOn(question, "🏁 End it");

        refused.ShouldContain("Only who started this game");
        await group.Until(message => message.Text?.Contains("The game is over", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task may_talk_without_the_bot_answering()
    {
        var bot = await fixture.Shared;
        var ada = await bot.Telegram.NewPerson();
        var group = await bot.Telegram.NewGroup("Crafters", ada);
        await bot.Telegram.Control.Put($"bots/{bot.Telegram.BotId}/privacy?on=false");

        await group.Until(BotAtPlay.IsBoard);
        await ada.In(group).Sends("hello everybody");
        await ada.In(group).Sends("/help");
        var messages = await group.UntilAll(
            all => all.Any(message => message.Text?.StartsWith("How to play", StringComparison.Ordinal) == true));

        // The greeting, the board and the help.
        messages.Count(message => message.From?.IsBot == true).ShouldBe(3);
    }
}
