using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;
using TelegramEmulator.Wire;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class A_board(BotFixture fixture)
{
    [Fact]
    public async Task combines_two_tapped_things_in_one_message()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var board = await ada.Sees(BotAtPlay.IsBoard);

        await ada.Taps("💧 Water");
        await ada.Sees(message => message.Text!.Contains("👉 💧 Water", StringComparison.Ordinal));
        await ada.Taps("🔥 Fire");
        var result = await ada.Sees(message => message.Text!.Contains("💧 Water + 🔥 Fire = 💨 Steam", StringComparison.Ordinal));

        result.MessageId.ShouldBe(board.MessageId);
        Buttons(result).First().ShouldBe("💨 Steam");
    }

    [Fact]
    public async Task marks_the_first_thing_and_lets_go_of_it_on_cancel()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Taps("💧 Water");
        await ada.Taps("✅ 💧 Water");
        await ada.Sees(message => message.Text!.Contains("Water-Water", StringComparison.Ordinal));
        await ada.Taps("🌍 Earth");
        await ada.Taps("✖️ Cancel");

        var board = await ada.Sees(message => BotAtPlay.IsBoard(message) && !message.Text!.Contains("👉", StringComparison.Ordinal));
        board.ReplyMarkup!.InlineKeyboard.SelectMany(row => row).ShouldNotContain(button => button.Text.StartsWith('✅'));
    }

    [Theory]
    [InlineData("water + fire")]
    [InlineData("Water, Fire")]
    [InlineData("/combine water fire")]
    [InlineData("/combine Water + Fire")]
    public async Task understands_a_pair_in_words(string words)
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends(words);

        await ada.Sees(message => message.Text!.Contains("💧 Water + 🔥 Fire = 💨 Steam", StringComparison.Ordinal));
    }

    [Fact]
    public async Task comes_again_below_when_messages_have_pushed_it_away()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var first = await ada.Sees(BotAtPlay.IsBoard);

        for (var time = 0; time < 3; time++) await ada.Sends("water + fire");

        await ada.Chat.UntilAll(
            messages => messages.Count(BotAtPlay.IsBoard) == 1 && messages.Last(BotAtPlay.IsBoard).MessageId > first.MessageId);
    }

    [Fact]
    public async Task of_yesterday_says_so_politely()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var old = await ada.Sees(BotAtPlay.IsBoard);
        await bot.Telegram.Refuse(ada.Chat.RefusedDeletion("Bad Request: message can't be deleted"));
        await ada.Sends("/start");
        await ada.Chat.UntilAll(messages => messages.Count(BotAtPlay.IsBoard) == 2);

        var tap = await ada.Seat.TapsOn(old, "💧 Water");

        (await bot.AnswerTo(tap)).ShouldContain("old board");
    }

    [Fact]
    public async Task of_yesterday_goes_when_it_is_tapped_and_the_one_that_counts_is_drawn()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var old = await ada.Sees(BotAtPlay.IsBoard);
        await bot.Telegram.Refuse(ada.Chat.RefusedDeletion("Bad Request: message can't be deleted"));
        await ada.Sends("/start");
        await ada.Chat.UntilAll(messages => messages.Count(BotAtPlay.IsBoard) == 2);

        await ada.Seat.TapsOn(old, "💧 Water");

        (await ada.Chat.UntilAll(messages => messages.Count(BotAtPlay.IsBoard) == 1)).ShouldNotContain(
            message => message.MessageId == old.MessageId);
    }

    [Theory]
    [InlineData(429, "Too Many Requests: retry after 1")]
    [InlineData(500, "Internal Server Error")]
    public async Task that_was_replaced_goes_as_soon_as_Telegram_lets_it(int code, string description)
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await bot.Telegram.Refuse(ada.Chat.RefusedDeletion(description, code));

        await ada.Sends("/start");
        await ada.Sees(message => message.Text!.Contains("Your game goes on", StringComparison.Ordinal));

        await ada.Chat.UntilAll(messages => messages.Count(BotAtPlay.IsBoard) == 1);
    }

    [Fact]
    public async Task that_was_deleted_is_replaced_by_a_new_one()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var board = await ada.Sees(BotAtPlay.IsBoard);

        await ada.Chat.Control.Delete($"chats/{ada.Chat.Key}/messages/{board.MessageId}");
        await ada.Sends("water + fire");

        (await ada.Sees(
            message => message.Text!.Contains("Steam", StringComparison.Ordinal))).MessageId.ShouldBeGreaterThan(board.MessageId);
    }

    [Fact]
    public async Task keeps_taps_in_order_while_the_model_thinks()
    {
        await using var bot = await fixture.StartOwn();
        var ada = await bot.NewPlayer();
        bot.Game.Holds = new TaskCompletionSource();

        await ada.Taps("💧 Water");
        await ada.Sees(message => message.Text!.Contains("👉", StringComparison.Ordinal));
        await ada.Taps("🔥 Fire");
        var thinking = await ada.Sees(message => message.Text!.Contains("thinking", StringComparison.Ordinal));
        await bot.UntilChange(change => change.Action == "typing" && change.Chat == ada.Chat.Key);
        await ada.Seat.TapsOn(thinking, "🌍 Earth");
        bot.Game.Holds.SetResult();

        await ada.Sees(
            message =>
                message.Text!.Contains("💨 Steam", StringComparison.Ordinal)
                    && message.Text.Contains("👉 🌍 Earth", StringComparison.Ordinal));
    }

    [Fact]
    public async Task turned_while_the_game_is_away_asks_for_a_moment()
    {
        await using var bot = await fixture.StartOwn(new() { ["Game__Patience"] = "00:01:00" });
        var ada = await bot.NewPlayer();
        bot.Game.IsDown = true;

        var tap = await ada.Taps("🕒 Latest");
        var answer = await bot.AnswerTo(tap);
        bot.Game.IsDown = false;

        answer.ShouldContain("One moment");
        await ada.Sees(message => BotAtPlay.IsBoard(message) && message.ReplyMarkup!.InlineKeyboard[^2][0].Text == "🔤 A–Z");
    }

    [Fact]
    public async Task that_is_drawn_after_a_restart_waits_for_no_page_while_the_game_is_away()
    {
        await using var bot = await fixture.StartOwn(new() { ["Game__Patience"] = "00:01:00" });
        var ada = await bot.NewPlayer();
        await ada.Taps("💧 Water");
        await ada.Sees(message => message.Text!.Contains("👉", StringComparison.Ordinal));
        await bot.Bot.Kill();
        await bot.Bot.Restart();
        bot.Game.IsDown = true;

        await ada.Taps("✖️ Cancel");
        await ada.Sees(message => BotAtPlay.IsBoard(message) && !message.Text!.Contains("👉", StringComparison.Ordinal));

        bot.Game.RefusedPages.ShouldBe(1);
    }

    private static IEnumerable<string> Buttons(Message board) =>
        board.ReplyMarkup!.InlineKeyboard.SelectMany(row => row).Select(button => button.Text);
}
