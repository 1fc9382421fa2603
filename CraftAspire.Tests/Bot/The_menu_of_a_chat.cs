using CraftAspire.Contracts;
using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;
using TelegramEmulator.Wire;
using Chat = CraftAspire.Tests.Emulator.Chat;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class The_menu_of_a_chat(BotFixture fixture)
{
    [Fact]
    public async Task stands_in_help_with_every_command()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var menu = await UntilHelpSays(ada, "How to play");

        await ada.Sends("/help");
        var help = await ada.Sees(message => message.Text?.StartsWith("How to play", StringComparison.Ordinal) == true);

        foreach (var command in menu.Where(command => command.Command != "help"))
            help.Text!.ShouldContain($"/{command.Command} – {command.Description}");
        help.Text!.ShouldNotContain("/admin");
    }

    [Fact]
    public async Task of_a_moderator_is_the_chats_own_and_goes_with_the_role()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        bot.Game.World.Roles[ada.Id] = Role.Moderator;

        await ada.Sends("/start");
        await UntilMenu(ada, menu => menu.Any(command => command.Command == "reports"));
        bot.Game.World.Roles[ada.Id] = Role.User;
        await ada.Sends("/start");

        await UntilMenu(ada, menu => menu.All(command => command.Command != "reports"));
    }

    [Fact]
    public async Task follows_the_chosen_language_be_it_a_groups()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var group = await bot.Telegram.NewGroup("Crafters", ada);
        await group.Until(BotAtPlay.IsBoard);

        await ada.Sends("/language");
        await ada.Taps("Қазақша");
        await ada.In(group).Sends("/language");
        await ada.In(group).Taps("Русский");

        // The common menu follows Telegram's language, the chat's own the chosen one: so one sees which of them it is.
        await UntilHelpSays(ada, "Қалай ойнайды");
        await UntilMenu(ada, menu => menu.Any(command => command.Description == "Как играть"), group);
    }

    [Fact]
    public async Task stands_in_every_language()
    {
        var bot = await fixture.Shared;
        var saule = await bot.NewPlayer("Сәуле", "kk");

        // The bot receives before its menu stands.
        var menu = await UntilHelpSays(saule, "Қалай ойнайды");

        menu.Length.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("", "Combine two elements")]
    [InlineData("ru", "Соединяйте два элемента")]
    [InlineData("kk", "Екі элементті біріктіріп")]
    public async Task is_joined_by_a_description_of_the_bot(string language, string words)
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await UntilHelpSays(ada, "How to play");
        using var telegram = new RawBot(bot.Telegram);

        await Waits.Until(async () =>
            (await telegram.Call("getMyDescription", new { language_code = language })).Result.GetProperty("description").GetString()!
                .StartsWith(words, StringComparison.Ordinal));
    }

    private static Task<BotCommand[]> UntilHelpSays(Person person, string words) =>
        UntilMenu(person, menu => menu.Any(command => command.Command == "help" && command.Description == words));

    private static async Task<BotCommand[]> UntilMenu(Person person, Func<BotCommand[], bool> isAsDescribed, Chat? chat = null)
    {
        using var patience = Patience.Start();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var key = (chat ?? person.Chat).Key;
            var menu = await person.Chat.Control.Get<BotCommand[]>($"chats/{key}/commands?person={person.Id}");
            if (isAsDescribed(menu)) return menu;
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }
}
