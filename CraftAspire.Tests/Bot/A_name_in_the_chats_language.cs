using CraftAspire.Tests.Bot.Running;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class A_name_in_the_chats_language(BotFixture fixture)
{
    [Fact]
    public async Task stands_on_the_buttons_as_soon_as_the_language_is_chosen()
    {
        await using var bot = await fixture.StartOwn();
        bot.Game.World.DisplayNames[("ru", "Water")] = "Вода";
        var ada = await bot.NewPlayer();

        await ada.Sends("/language");
        await ada.Sees(message => message.ReplyMarkup is not null && !BotAtPlay.IsBoard(message));
        await ada.Taps("Русский");

        await ada.Sees(message => BotAtPlay.IsBoard(message)
            && message.ReplyMarkup!.InlineKeyboard.Any(row => row.Any(button => button.Text.Contains("Вода", StringComparison.Ordinal))));
    }
}
