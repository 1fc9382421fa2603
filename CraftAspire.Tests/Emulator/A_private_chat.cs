using Telegram.Bot;
using Telegram.Bot.Types.ReplyMarkups;

namespace CraftAspire.Tests.Emulator;

public sealed class A_private_chat
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task carries_a_text_to_the_bot_and_its_board_back()
    {
        await using var world = await TelegramWorld.Start();
        var bot = world.Client();
        var ada = await world.NewPerson("Ada", "kk");

        await ada.Sends("/start now");
        var update = (await bot.GetUpdates(timeout: 10, cancellationToken: Cancellation)).ShouldHaveSingleItem();
        await bot.SendMessage(
            update.Message!.Chat,
            "Choose",
            replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("💧 Water", "w")),
            cancellationToken: Cancellation);
        await ada.Taps("Water");
        var tap = (await bot.GetUpdates(update.Id + 1, timeout: 10, cancellationToken: Cancellation)).ShouldHaveSingleItem();
        await bot.EditMessageText(
            tap.CallbackQuery!.Message!.Chat, tap.CallbackQuery.Message.Id, "✅ Water", cancellationToken: Cancellation);

        update.Message.From!.LanguageCode.ShouldBe("kk");
        update.Message.Text.ShouldBe("/start now");
        tap.CallbackQuery.Data.ShouldBe("w");
        (await ada.Sees(each => each.Text == "✅ Water")).ReplyMarkup.ShouldBeNull();
    }
}
