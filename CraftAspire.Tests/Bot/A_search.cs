using CraftAspire.Tests.Bot.Running;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class A_search(BotFixture fixture)
{
    [Fact]
    public async Task of_an_unknown_name_asks_what_was_meant()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("watr + fire");

        var board = await ada.Sees(message => message.Text!.Contains("watr", StringComparison.Ordinal) && BotAtPlay.IsBoard(message));
        board.Text!.ShouldContain("Did you mean Water?");
    }

    [Fact]
    public async Task of_two_wrong_names_corrects_both()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("fre + watr");
        await ada.Taps("💡 Fire + Water");

        await ada.Sees(message => message.Text!.Contains("🔥 Fire + 💧 Water = ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task of_two_names_offers_their_combination()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("water fire");
        await ada.Sees(message => message.Text!.Contains("🔎", StringComparison.Ordinal));
        await ada.Taps("💡 Water + Fire");

        var made = await ada.Sees(message => message.Text!.Contains("= 💨 Steam", StringComparison.Ordinal));
        made.Text!.ShouldNotContain("🔎");
    }

    [Fact]
    public async Task is_not_made_of_a_question()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("what can I do here?");

        var board = await ada.Sees(
            message => BotAtPlay.IsBoard(message) && message.Text!.Contains("cannot answer questions", StringComparison.Ordinal));
        board.Text!.ShouldNotContain("🔎");
    }

    [Fact]
    public async Task is_left_in_one_tap_whatever_is_selected()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await ada.Sends("wat");
        await ada.Sees(message => message.Text!.Contains("🔎", StringComparison.Ordinal));

        await ada.Taps("🔥 Fire");
        await ada.Taps("↩️");

        var board = await ada.Sees(message => BotAtPlay.IsBoard(message) && !message.Text!.Contains("🔎", StringComparison.Ordinal));
        board.Text!.ShouldContain("👉 🔥 Fire");
    }

    [Fact]
    public async Task offers_what_may_have_been_meant_as_buttons()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("= 💨 Steam", StringComparison.Ordinal));

        await ada.Sends("water + stem");
        var board = await ada.Sees(message => message.Text!.Contains("Did you mean Steam / Stone?", StringComparison.Ordinal));
        await ada.Taps("💡 Water + Steam");
        var after = await ada.Sees(message => message.Text!.Contains("💧 Water + 💨 Steam = ", StringComparison.Ordinal));

        board.ReplyMarkup!.InlineKeyboard.Select(row => row[0].Text)
            .Where(text => text.StartsWith("💡", StringComparison.Ordinal))
            .ShouldBe(["💡 Water + Steam", "💡 Water + Stone"]);
        after.ReplyMarkup!.InlineKeyboard.SelectMany(row => row).ShouldNotContain(
            button => button.Text.StartsWith("💡", StringComparison.Ordinal));
    }

    [Fact]
    public async Task is_left_for_everything()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("wat");
        var found = await ada.Sees(message => message.Text!.Contains("🔎", StringComparison.Ordinal));
        await ada.Taps("Everything");

        found.ReplyMarkup!.InlineKeyboard[0].ShouldHaveSingleItem().Text.ShouldBe("💧 Water");
        await ada.Sees(
            message =>
                BotAtPlay.IsBoard(message)
                    && message.ReplyMarkup!.InlineKeyboard.SelectMany(row => row).Any(button => button.Text == "🔥 Fire"));
    }
}
