using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class Those_who_speak_as_a_chat(BotFixture fixture)
{
    private static int _message = 5_000;

    [Theory]
    [InlineData(1_087_968_824, "GroupAnonymousBot")]
    [InlineData(136_817_688, "Channel")]
    [InlineData(777_000, "Telegram")]
    public async Task play_for_it_and_are_nobodys_player(long sender, string name)
    {
        var bot = await fixture.Shared;
        var ada = await bot.Telegram.NewPerson();
        var group = await bot.Telegram.NewGroup("Crafters", ada);
        await group.Until(BotAtPlay.IsBoard);

        await Speak(bot, group, sender, name, "/combine water fire");

        await group.Until(message => message.Text?.Contains("Crafters: 💧 Water + 🔥 Fire = 💨 Steam", StringComparison.Ordinal) == true);
        bot.Game.World.Calls.Single(call => call.Group == group.Id).Player.ShouldBe(group.Id);
        bot.Game.World.Names.ShouldNotContainKey(sender);
        bot.Game.World.Names.ShouldNotContainKey(group.Id);
    }

    [Theory]
    [InlineData("/security")]
    [InlineData("/forget")]
    [InlineData("/stats")]
    [InlineData("/admin")]
    public async Task get_nothing_that_belongs_to_a_person(string command)
    {
        var bot = await fixture.Shared;
        var ada = await bot.Telegram.NewPerson();
        var group = await bot.Telegram.NewGroup("Crafters", ada);
        await group.Until(BotAtPlay.IsBoard);

        await Speak(bot, group, 1_087_968_824, "GroupAnonymousBot", command);

        await group.Until(message => message.Text?.Contains("You are speaking as a chat", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task end_the_game_as_the_admins_that_they_are()
    {
        var bot = await fixture.Shared;
        var ada = await bot.Telegram.NewPerson();
        var group = await bot.Telegram.NewGroup("Crafters", ada);
        await group.Until(BotAtPlay.IsBoard);

        await Speak(bot, group, 1_087_968_824, "GroupAnonymousBot", "/stop");

        await group.Until(message => message.Text?.Contains("End the game?", StringComparison.Ordinal) == true);
    }

    private static Task Speak(BotAtPlay bot, Chat group, long sender, string name, string text)
    {
        var chat = new { id = group.Id, type = "group", title = "Crafters" };
        return bot.Telegram.SendUpdate(new
        {
            message = new
            {
                message_id = Interlocked.Increment(ref _message),
                date = 1_767_225_600,
                text,
                chat,
                from = new { id = sender, is_bot = sender != 777_000, first_name = name },
                sender_chat = chat,
            },
        });
    }
}
