using CraftAspire.Tests.Bot.Running;

namespace CraftAspire.Tests.Bot;

/// <summary>The bot's database answers, but with an error that nobody expected.</summary>
public sealed class A_database_that_refuses(BotFixture fixture) : IClassFixture<BotFixture>
{
    private const string Refuse = """
        create or replace function refuse() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$;
        """;

    [Fact]
    public async Task to_note_what_was_sent_has_it_sent_once_and_what_follows_in_order()
    {
        await using var bot = await fixture.StartOwn();
        var ada = await bot.NewPlayer();
        await bot.Execute($"{Refuse} create trigger refuse before update or delete on outbox for each row execute function refuse()");

        await ada.Sends("/help");
        await UntilItFailed(bot, "A Say for a chat could not be sent", times: 3);
        await ada.Sends("water + ice cream");
        await bot.Execute("drop trigger refuse on outbox");

        await ada.Sees(message => message.Text!.Contains("ice cream", StringComparison.OrdinalIgnoreCase) && message.From!.IsBot);
        (await ada.Messages()).Count(IsHelp).ShouldBe(1);
        await bot.UntilTrue("select not exists (select from outbox)");
    }

    [Fact]
    public async Task a_turn_has_it_taken_again_before_those_that_came_later()
    {
        await using var bot = await fixture.StartOwn(acceptsAnything: true);
        var ada = await bot.NewPlayer();
        await bot.Execute($"{Refuse} create trigger refuse before update on inbox for each row execute function refuse()");

        await ada.Sends("first + stone");
        await ada.Sends("second + stone");
        await UntilItFailed(bot, "An update of kind message could not be finished", times: 2);
        await bot.Execute("drop trigger refuse on inbox");

        await ada.Sees(message => BotAtPlay.IsBoard(message) && message.Text!.Contains("second", StringComparison.OrdinalIgnoreCase));
        bot.Game.World.Calls.DistinctBy(call => call.Key).Select(call => call.First).ShouldBe(["first", "second"]);
    }

    private static bool IsHelp(TelegramEmulator.Wire.Message message) =>
        message.From?.IsBot == true && message.Text?.Contains("/collection", StringComparison.Ordinal) == true;

    private static Task UntilItFailed(BotAtPlay bot, string words, int times) =>
        Waits.Until(() => bot.Bot.Log.Split(words).Length > times);
}
