using CraftAspire.Tests.Bot.Running;

namespace CraftAspire.Tests.Bot;

public sealed class A_stopping_bot(BotFixture fixture) : IClassFixture<BotFixture>
{
    [Fact]
    public async Task finishes_what_it_began_and_confirms_what_it_took()
    {
        await using var bot = await fixture.StartOwn();
        var ada = await bot.NewPlayer();
        bot.Game.Holds = new TaskCompletionSource();
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("thinking", StringComparison.Ordinal));

        var stopping = bot.Bot.Stop();
        await bot.Bot.UntilItSays("Application is shutting down");
        bot.Game.Holds.SetResult();
        await stopping;

        bot.Bot.ExitCode.ShouldBe(0);
        (await ada.Messages()).ShouldContain(message => message.Text!.Contains("= 💨 Steam", StringComparison.Ordinal));
        (await bot.Telegram.Bot()).PendingUpdates.ShouldBe(0);
        (await bot.Query<long>(
            "select (select count(*) from inbox where finished_at is null) + (select count(*) from outbox)")).ShouldBe(0);
    }
}
