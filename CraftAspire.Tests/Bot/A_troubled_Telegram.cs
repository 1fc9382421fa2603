using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;
using TelegramEmulator.Control;
using TelegramEmulator.Faults;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class A_troubled_Telegram(BotFixture fixture)
{
    [Fact]
    public async Task that_delivers_twice_and_out_of_order_changes_nothing()
    {
        await using var bot = await fixture.StartOwn(acceptsAnything: true);
        var ada = await bot.NewPlayer();
        var steps = Enumerable.Range(1, 20).Select(step => $"step {step}").ToArray();
        await bot.Telegram.Disturb(UpdateFaultKind.Duplicate, count: 10);
        await bot.Telegram.Disturb(UpdateFaultKind.Reorder, count: 10);

        foreach (var step in steps) await ada.Sends($"{step} + stone");
        await bot.Game.World.Combined(steps.Length, TestContext.Current.CancellationToken);
        await ada.Sees(message => BotAtPlay.IsBoard(message) && bot.Game.World.Calls.Count == steps.Length);

        bot.Game.World.Calls.Select(call => call.Key).ShouldBeUnique();
        bot.Game.World.Calls.Select(call => call.First).ShouldBe(steps, ignoreOrder: true);
    }

    [Fact]
    public async Task that_asks_one_chat_to_wait_does_not_hold_up_another()
    {
        var bot = await fixture.Shared;
        var (ada, grace) = (await bot.NewPlayer(), await bot.NewPlayer("Grace"));
        await bot.Telegram.Refuse(new MethodFault { Method = "editMessageText", Chat = ada.Chat.Id, Code = 429, RetryAfter = 5 });

        await ada.Sends("water + fire");
        await grace.Sends("water + fire");
        await grace.Sees(IsSteam);
        var atThatMoment = await ada.Messages();

        atThatMoment.ShouldNotContain(message => IsSteam(message));
        await ada.Sees(IsSteam);
    }

    [Fact]
    public async Task that_fails_gets_the_same_again_until_it_takes_it()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await bot.Telegram.Refuse(new MethodFault { Method = "editMessageText", Chat = ada.Chat.Id, Code = 502, Count = 2 });

        await ada.Sends("water + fire");

        await ada.Sees(IsSteam);
    }

    [Fact]
    public async Task that_lets_a_player_block_the_bot_hears_no_more_of_it_until_they_come_back()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Taps("💧 Water");
        await ada.Sees(message => message.Text!.Contains("👉", StringComparison.Ordinal));
        await ada.Blocks();
        await ada.Unblocks();
        await ada.Taps("🔥 Fire");

        await ada.Sees(IsSteam);
    }

    [Fact]
    public async Task that_knows_the_player_blocked_the_bot_is_asked_once_and_believed_until_they_write_again()
    {
        await using var bot = await fixture.StartOwn();
        var ada = await bot.NewPlayer();
        bot.Game.Holds = new TaskCompletionSource();
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("thinking", StringComparison.Ordinal));

        await ada.Blocks();
        bot.Game.Holds.SetResult();
        await bot.UntilTrue(
            """
            select exists (select from chats where blocked_at is not null)
                and exists (select from outbox where reason = 'blocked' and payload is null)
            """);
        await ada.Unblocks();
        await ada.Sends("/start");

        await bot.UntilTrue("select exists (select from chats) and not exists (select from chats where blocked_at is not null)");
        await bot.UntilTrue("select not exists (select from outbox where given_up_at is null)");
    }

    [Fact]
    public async Task that_revokes_the_token_is_reported_and_played_on_when_it_takes_it_again()
    {
        await using var bot = await fixture.StartOwn(new() { ["Telegram__PollSeconds"] = "1" });
        var ada = await bot.NewPlayer();

        await bot.Telegram.Refuse(new MethodFault { Method = "*", Code = 401, Count = 10_000 });
        await bot.Bot.UntilTelegramIs("Unhealthy");
        await ada.Sends("water + fire");
        await bot.Telegram.Control.Delete($"bots/{bot.Telegram.BotId}/faults");

        await ada.Sees(IsSteam);
        await bot.Bot.UntilTelegramIs("Healthy");
        await bot.Bot.UntilItSays("Telegram refuses the bot token");
        bot.Bot.Log.ShouldNotContain(bot.Telegram.Token);
    }

    [Fact]
    public async Task that_never_knew_the_token_leaves_the_bot_up_and_unhealthy()
    {
        var wrong = TelegramWorld.NewToken();
        await using var bot = await fixture.StartOwn(new() { ["Telegram__Token"] = wrong }, token: TelegramWorld.NewToken());

        await bot.Bot.UntilTelegramIs("Unhealthy");

        bot.Bot.IsRunning.ShouldBeTrue();
        await bot.Bot.UntilItSays("Telegram refuses the bot token");
        bot.Bot.Log.ShouldNotContain(wrong);
    }

    [Fact]
    public async Task that_does_not_take_the_menu_gets_it_later_and_the_log_says_why()
    {
        await using var bot = await fixture.StartOwn();
        await bot.NewPlayer();
        await bot.Bot.Kill();
        await bot.Telegram.Refuse(
            new MethodFault { Method = "setMyCommands", Code = 400, Description = "Bad Request: BOT_COMMAND_INVALID" });

        await bot.Bot.Restart();

        await bot.Bot.UntilItSays("The command menu could not be published; trying again");
        // Three at the first start, one for each language; the fault was for one call, so now they come again.
        var menus = 0;
        await bot.UntilChange(change => change.Kind == TelegramEmulator.World.ChangeKind.Commands && ++menus > 3);
    }

    [Fact]
    public async Task that_makes_a_group_a_supergroup_is_followed_and_the_game_goes_along()
    {
        var bot = await fixture.Shared;
        var (ada, group) = await GroupWithSteam(bot);

        var moved = await group.Control.Post<ChatView>($"chats/{group.Key}/migrate");
        var supergroup = new Chat(group.Control, moved.Key, moved.Chat.Id);
        await ada.In(supergroup).Sends("/start");

        await HasSteam(supergroup);
    }

    [Theory]
    [InlineData("migrate_from_chat_id")]
    [InlineData("migrate_to_chat_id")]
    public async Task that_tells_of_a_supergroup_in_one_chat_alone_is_followed(string told)
    {
        var bot = await fixture.Shared;
        var (ada, group) = await GroupWithSteam(bot);
        var supergroup = await bot.Telegram.NewGroup("Crafters", null, [ada]);
        await supergroup.Until(BotAtPlay.IsBoard);
        var isNew = told == "migrate_from_chat_id";

        await bot.Telegram.SendUpdate(new
        {
            message = new Dictionary<string, object>
            {
                ["message_id"] = 901,
                ["date"] = 1_767_225_600,
                ["chat"] = new { id = isNew ? supergroup.Id : group.Id, type = isNew ? "supergroup" : "group", title = "Crafters" },
                ["from"] = new { id = ada.Id, is_bot = false, first_name = "Ada" },
                [told] = isNew ? group.Id : supergroup.Id,
            },
        });
        await bot.UntilTrue($"select not exists (select from chats where chat_id = {group.Id})");
        await ada.In(supergroup).Sends("/start");

        await HasSteam(supergroup);
    }

    [Fact]
    public async Task that_tells_of_a_supergroup_only_by_an_error_is_followed()
    {
        await using var bot = await fixture.StartOwn();
        var (ada, group) = await GroupWithSteam(bot);
        bot.Game.Holds = new TaskCompletionSource();
        await ada.In(group).Sends("/combine earth air");
        await group.Until(message => message.Text?.Contains("🤔", StringComparison.Ordinal) == true);

        await bot.Telegram.Disturb(UpdateFaultKind.Drop, count: 2);
        var moved = await group.Control.Post<ChatView>($"chats/{group.Key}/migrate");
        bot.Game.Holds.SetResult();

        var supergroup = new Chat(group.Control, moved.Key, moved.Chat.Id);
        await supergroup.Until(message => message.Text?.Contains("🌍 Earth + 🌬️ Air = ", StringComparison.Ordinal) == true);
        await HasSteam(supergroup);
    }

    [Fact]
    public async Task that_sends_something_unreadable_does_not_stop_what_comes_after_it()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await bot.Telegram.SendUpdate(new { message = new { message_id = "not a number", chat = 5 } });
        await bot.Telegram.SendUpdate(new { some_future_thing = new { x = 1 } });
        await ada.Sends("water + fire");

        await ada.Sees(IsSteam);
        await bot.UntilTrue("select exists (select from inbox where outcome = 'unreadable' and payload like '%not a number%')");
    }

    private static bool IsSteam(TelegramEmulator.Wire.Message message) =>
        message.Text?.Contains("💨 Steam", StringComparison.Ordinal) == true;

    private static async Task<(Person Ada, Chat Group)> GroupWithSteam(BotAtPlay bot)
    {
        var ada = await bot.Telegram.NewPerson();
        var group = await bot.Telegram.NewGroup("Crafters", ada);
        await group.Until(BotAtPlay.IsBoard);
        await ada.In(group).Sends("/combine water fire");
        await group.Until(IsSteam);
        return (ada, group);
    }

    private static Task<TelegramEmulator.Wire.Message> HasSteam(Chat chat) => chat.Until(
        message => BotAtPlay.IsBoard(message)
            && message.ReplyMarkup!.InlineKeyboard.SelectMany(row => row).Any(button => button.Text == "💨 Steam"));
}
