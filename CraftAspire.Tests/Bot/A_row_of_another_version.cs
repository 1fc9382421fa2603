using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;

namespace CraftAspire.Tests.Bot;

/// <summary>A version of the bot finds what a newer or an older one has written.</summary>
public sealed class A_row_of_another_version(BotFixture fixture) : IClassFixture<BotFixture>
{
    private const string Future = """{"kind":"hologram","Text":"from the future"}""";

    [Fact]
    public async Task in_the_outbox_is_set_aside_and_stops_nothing()
    {
        await using var bot = await fixture.StartOwn();
        var ada = await bot.NewPlayer();
        await bot.Bot.Kill();
        await Queue(bot, ada, 0, Future);
        await Queue(bot, ada, 1, """{"Text":"after it","kind":"say"}""");

        await bot.Bot.Restart();

        await ada.Sees(message => message.Text == "after it");
        await ada.Sends("water + fire");
        await ada.Sees(IsSteam);
        await bot.UntilTrue("select exists (select from outbox where reason = 'unreadable' and payload like '%hologram%')");
    }

    [Fact]
    public async Task that_holds_more_of_a_chat_is_kept_for_that_version()
    {
        await using var bot = await fixture.StartOwn();
        var ada = await bot.NewPlayer();
        await bot.Bot.Kill();
        await bot.Execute("""update chats set state = (state::jsonb || '{"Hologram":{"Angle":3}}')::text""");

        await bot.Bot.Restart();
        await ada.Sends("water + fire");
        await ada.Sees(IsSteam);

        await bot.UntilTrue("select bool_and(version = 2 and state::jsonb -> 'Hologram' ->> 'Angle' = '3') from chats");
    }

    [Fact]
    public async Task that_holds_less_of_a_chat_is_played_on()
    {
        await using var bot = await fixture.StartOwn();
        var ada = await bot.NewPlayer();
        await bot.Bot.Kill();
        await bot.Execute(
            "update chats set state = (state::jsonb #- '{Board,Base}' #- '{Board,Suggestions}' #- '{Board,Results}')::text");

        await bot.Bot.Restart();
        await ada.Sends("water + fire");

        await ada.Sees(IsSteam);
    }

    [Fact]
    public async Task that_cannot_be_read_at_all_is_kept_aside_and_the_chat_begins_anew()
    {
        await using var bot = await fixture.StartOwn();
        var ada = await bot.NewPlayer();
        await bot.Bot.Kill();
        await bot.Execute("""update chats set state = '{"Board":"hologram"}'""");

        await bot.Bot.Restart();
        await ada.Sends("/start");

        await ada.Sees(message => message.Text!.Contains("Your game goes on", StringComparison.Ordinal));
        await bot.UntilTrue("select bool_and(unreadable_state like '%hologram%') from chats");
        bot.Bot.Log.ShouldContain("The state of a chat cannot be read");
    }

    [Fact]
    public async Task that_cannot_be_made_a_picture_of_comes_as_its_caption()
    {
        await using var bot = await fixture.StartOwn();
        var ada = await bot.NewPlayer();
        await bot.Bot.Kill();
        // No QR code holds so much.
        var tooMuch = new string('x', 5_000);
        await Queue(
            bot,
            ada,
            0,
            $$"""{"kind":"picture","Picture":{"kind":"qr","Text":"{{tooMuch}}"},"Caption":"<b>what it would have shown</b>"}""");
        await Queue(bot, ada, 1, """{"kind":"say","Text":"<nonsense>after</nonsense> it"}""");

        await bot.Bot.Restart();

        await ada.Chat.UntilAll(
            messages => messages.Any(message => message.Text == "what it would have shown") && messages[^1].Text == "after it");
        bot.Bot.Log.ShouldContain("A ShowPicture for a chat could not be sent: ");
    }

    private static Task Queue(BotAtPlay bot, Person to, int ordinal, string payload) => bot.Execute(
        $"""
        insert into outbox (bot_id, update_id, ordinal, chat_id, payload, created_at)
        values ({bot.Telegram.BotId}, 1000000, {ordinal}, {to.Chat.Id}, '{payload}', now())
        """);

    private static bool IsSteam(TelegramEmulator.Wire.Message message) =>
        message.Text?.Contains("💨 Steam", StringComparison.Ordinal) == true;
}
