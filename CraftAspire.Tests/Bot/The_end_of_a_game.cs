using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class The_end_of_a_game(BotFixture fixture)
{
    [Fact]
    public async Task is_asked_for_then_draws_a_card_and_closes_the_board()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("= 💨 Steam", StringComparison.Ordinal));

        await ada.Sends("/stop");
        await ada.Taps("Play on");
        await ada.Sees(message => message.Text?.Contains("The game goes on", StringComparison.Ordinal) == true);
        await ada.Sends("/card");
        await ada.Sees(message => message.Photo is not null && message.Caption!.Contains("so far", StringComparison.Ordinal));
        await ada.Sends("/stop");
        await ada.Taps("End it");

        await ada.Sees(message => message.Photo is not null && message.Caption!.Contains("good game", StringComparison.Ordinal));
        await ada.Taps("New game");
        await ada.Sees(BotAtPlay.IsBoard);
    }

    [Fact]
    public async Task of_one_in_which_nothing_was_made_does_not_call_it_good()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("/stop");
        await ada.Taps("End it");

        await ada.Sees(message => message.Text?.Contains("Nothing was made this time", StringComparison.Ordinal) == true);
        (await ada.Messages()).ShouldNotContain(message => message.Photo != null);
    }

    [Fact]
    public async Task is_taken_back_by_history()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("= 💨 Steam", StringComparison.Ordinal));
        await ada.Sends("/stop");
        await ada.Taps("End it");
        await ada.Sees(message => message.Photo is not null);

        await ada.Sends("/history");
        await ada.Taps("Go on with the last game");

        var board = await ada.Sees(BotAtPlay.IsBoard);
        board.ReplyMarkup!.InlineKeyboard.SelectMany(row => row).ShouldContain(button => button.Text == "💨 Steam");
    }

    [Fact]
    public async Task that_Telegram_does_not_take_as_a_picture_is_said_in_words()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("= 💨 Steam", StringComparison.Ordinal));
        await bot.Telegram.Refuse(
            new() { Method = "sendPhoto", Chat = ada.Chat.Id, Code = 400, Description = "Bad Request: PHOTO_INVALID_DIMENSIONS" });

        await ada.Sends("/card");

        var card = await ada.Sees(message => message.Text?.Contains("My CraftAspire game", StringComparison.Ordinal) == true);
        card.Text!.ShouldContain("Elements: 5");
        card.Text!.ShouldContain("Deepest: ");
    }
}
