using CraftAspire.Tests.Telegram.Bot;

namespace CraftAspire.Tests.Telegram;

[Collection(typeof(BotTests))]
public sealed class Bad_input(BotFixture fixture)
{
    // The smallest PNG there is: one pixel.
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task of_thousands_of_emoji_is_too_long_for_a_name()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends(string.Concat(Enumerable.Repeat("😀", 2_048)));

        await ada.Sees(message => BotAtPlay.IsBoard(message) && message.Text!.Contains("too long", StringComparison.Ordinal));
    }

    [Fact]
    public async Task with_markup_and_marks_that_turn_text_around_is_shown_harmlessly()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer("<b>Ada</b> & \u202Eeve");

        await ada.Sends("<i>x</i>\u202E & + fire");

        var board = await ada.Sees(message => BotAtPlay.IsBoard(message) && message.Text!.Contains("<i>x</i>", StringComparison.Ordinal));
        board.Text!.ShouldNotContain('\u202E');
    }

    [Fact]
    public async Task that_is_a_photo_is_declined_with_a_smile()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Seat.SendsPhoto(Pixel);

        await ada.Sees(message => message.Text?.Contains("words and taps only", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task that_is_an_edited_message_is_not_played_again()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var words = await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("Steam", StringComparison.Ordinal));

        await ada.Seat.Edits(words, "earth + air");
        await ada.Sends("water + air");
        await ada.Sees(message => message.Text!.Contains("Water-Air", StringComparison.Ordinal));

        bot.Game.World.Calls.Where(call => call.Player == ada.Id).Select(call => call.First).ShouldBe(["Water", "Water"]);
    }

    [Fact]
    public async Task for_another_bot_is_left_to_that_bot()
    {
        var bot = await fixture.Shared;
        var ada = await bot.Telegram.NewPerson();

        await ada.Sends("/help@another_bot");
        await ada.Sends("/help");

        (await ada.Chat.UntilAll(messages => messages.Any(message => message.Text?.StartsWith("How to play", StringComparison.Ordinal) == true)))
            .Count(message => message.Text?.StartsWith("How to play", StringComparison.Ordinal) == true).ShouldBe(1);
    }

    [Fact]
    public async Task that_is_a_double_tap_is_two_taps()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var board = await ada.Sees(BotAtPlay.IsBoard);

        await ada.Seat.TapsOn(board, "💧 Water");
        await ada.Seat.TapsOn(board, "💧 Water");

        await ada.Sees(message => message.Text!.Contains("💧 Water + 💧 Water = ", StringComparison.Ordinal));
        bot.Game.World.Calls.Count(call => call.Player == ada.Id).ShouldBe(1);
    }

    [Fact]
    public async Task of_a_player_without_a_game_is_told_how_to_start()
    {
        var bot = await fixture.Shared;
        var ada = await bot.Telegram.NewPerson();

        await ada.Sends("water + fire");

        await ada.Sees(message => message.Text?.Contains("/start", StringComparison.Ordinal) == true && message.From!.IsBot);
    }

    [Fact]
    public async Task while_the_game_is_down_loses_nothing()
    {
        await using var bot = await fixture.StartOwn();
        var ada = await bot.NewPlayer();

        bot.Game.IsDown = true;
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("cannot reach the game", StringComparison.Ordinal));
        bot.Game.IsDown = false;
        await ada.Sends("water + fire");

        await ada.Sees(message => message.Text!.Contains("💨 Steam", StringComparison.Ordinal));
    }
}
