using CraftAspire.Tests.Bot.Running;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class A_combination_that_takes_long(BotFixture fixture)
{
    [Fact]
    public async Task does_not_hold_up_what_has_nothing_to_do_with_it()
    {
        await using var bot = await fixture.StartOwn();
        var ada = await bot.NewPlayer();
        bot.Game.Holds = new TaskCompletionSource();
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("💧 Water + 🔥 Fire = 🤔", StringComparison.Ordinal));

        await ada.Sends("earth + air");
        await ada.Sends("/help");
        await ada.Sees(message => message.Text!.StartsWith("How to play", StringComparison.Ordinal));
        await ada.Sends("/rating");
        await ada.Sees(message => message.Text!.StartsWith("🏆", StringComparison.Ordinal));
        bot.Game.World.Calls.ShouldBeEmpty();
        bot.Game.Holds.SetResult();

        await ada.Sees(
            message =>
                message.Text!.Contains("💧 Water + 🔥 Fire = 💨 Steam", StringComparison.Ordinal)
                    && message.Text.Contains("🌍 Earth + 🌬️ Air = ", StringComparison.Ordinal));
        bot.Game.World.Calls.Select(call => call.Second).ShouldBe(["Fire", "Air"]);
        (await ada.Messages()).Count(message => message.Text?.StartsWith("How to play", StringComparison.Ordinal) == true).ShouldBe(1);
    }
}
