using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;

namespace CraftAspire.Tests.Bot;

/// <summary>A process that neither works nor is dead, and comes back when the others have long gone on without it.</summary>
public sealed class A_cut_off_replica(BotFixture fixture) : IClassFixture<BotFixture>
{
    private static readonly string[] Steps = [.. Enumerable.Range(1, 40).Select(step => $"step {step}")];

    [Fact]
    public async Task that_comes_back_commits_nothing_twice()
    {
        await using var balancer = await Balancer.Start();
        await using var bot = await fixture.StartOwn(
            await fixture.Clustered(new() { ["Telegram__WebhookUrl"] = balancer.Address.ToString() }), acceptsAnything: true);
        await using var second = await bot.StartReplica();
        balancer.Divide(bot.Bot, second);
        var players = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => bot.NewPlayer($"Player {number}")));

        var playing = Task.WhenAll(players.Select(SendAll));
        using var patience = Patience.Start();
        await bot.Game.World.Combined(Steps.Length, patience.Token);
        balancer.Divide(bot.Bot);
        await second.Freeze();
        await playing;
        await bot.Game.World.Combined(Steps.Length * players.Length, patience.Token);
        await second.Thaw();
        balancer.Divide(bot.Bot, second);

        foreach (var player in players)
        {
            await player.Sends("the last + stone");
            // The one that comes back may take this update, send a board, and end before it has noted that: one repeat.
            await player.Chat.UntilAll(messages =>
                messages.Where(BotAtPlay.IsBoard).ToArray() is { Length: 1 or 2 } boards
                    && boards.Any(board => board.Text!.Contains("the last + ", StringComparison.Ordinal)));
            bot.Game.World.Calls.Where(call => call.Player == player.Id).Select(call => call.First).ShouldBe([.. Steps, "the last"]);
        }

        bot.Game.World.Calls.Select(call => (call.Player, call.Key)).ShouldBeUnique();
    }

    private static async Task SendAll(Person player)
    {
        foreach (var step in Steps) await player.Sends($"{step} + stone");
    }
}
