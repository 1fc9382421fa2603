using Telegram.Bot;
using Telegram.Bot.Types;

namespace CraftAspire.Tests.Emulator;

public sealed class The_command_menu
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_the_narrowest_in_a_persons_language()
    {
        await using var world = await TelegramWorld.Start();
        var bot = world.Client();
        var (ada, olga) = (await world.NewPerson(), await world.NewPerson("Olga", "ru"));
        await bot.SetMyCommands([new BotCommand("help", "How to play")], cancellationToken: Cancellation);
        await bot.SetMyCommands([new BotCommand("help", "Как играть")], languageCode: "ru", cancellationToken: Cancellation);
        await bot.SetMyCommands([new BotCommand("admin", "Settings")], BotCommandScope.Chat(ada.Id), cancellationToken: Cancellation);

        (await Shown(world, ada)).ShouldBe(["Settings"]);
        (await Shown(world, olga)).ShouldBe(["Как играть"]);
        (await bot.GetMyCommands(languageCode: "ru", cancellationToken: Cancellation)).Single().Description.ShouldBe("Как играть");
    }

    private static async Task<IEnumerable<string>> Shown(TelegramWorld world, Person person) =>
        (await world.Control.Get<TelegramEmulator.Wire.BotCommand[]>(
            $"chats/{person.Chat.Key}/commands?person={person.Id}")).Select(each => each.Description);
}
