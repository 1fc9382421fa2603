using CraftAspire.Tests.Bot.Game;
using CraftAspire.Tests.Bot.Running;
using LocalProgram;

namespace CraftAspire.Tests.Bot;

public sealed class A_game_that_is_away(BotFixture fixture) : IClassFixture<BotFixture>
{
    [Fact]
    public async Task from_the_start_leaves_the_bot_up_and_is_told_the_counts_later()
    {
        var port = LoopbackPort.Free();
        await using var bot = await fixture.StartOwn(new()
        {
            ["services__api__http__0"] = $"http://127.0.0.1:{port}",
            ["Statistics__FlushSeconds"] = "0.2",
            ["Game__Patience"] = "00:00:00",
        });
        var ada = await bot.Telegram.NewPerson();

        await ada.Sends("/start");
        await ada.Sees(message => message.Text!.Contains("cannot reach the game", StringComparison.Ordinal));
        await bot.Bot.UntilItSays("The game did not take the statistics");
        await ada.Sends("/help");
        await ada.Sees(message => message.Text!.Contains("/collection", StringComparison.Ordinal));
        bot.Bot.IsRunning.ShouldBeTrue();
        await using var game = await ScriptedGame.Start(port: port);

        await Waits.Until(() => Counted(game, "start") == 1 && Counted(game, "help") == 1);
    }

    private static int Counted(ScriptedGame game, string command) => game.World.Batches
        .DistinctBy(batch => batch.Id)
        .SelectMany(batch => batch.Interactions)
        .Where(line => line.Command == command)
        .Sum(line => line.Count);
}
