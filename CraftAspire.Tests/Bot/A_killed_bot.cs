using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;

namespace CraftAspire.Tests.Bot;

/// <summary>
/// The whole size of the promise (50 kills in 2,000 updates) runs with CRAFT_FULL_KILLS=1; every run plays a smaller one.
/// </summary>
public sealed class A_killed_bot(BotFixture fixture) : IClassFixture<BotFixture>
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("CRAFT_FULL_KILLS") == "1";
    private static readonly int Kills = IsFull ? 50 : 3;
    private static readonly int Updates = IsFull ? 2_004 : 144;
    private const int Chats = 12;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task loses_no_update_combines_nothing_twice_and_keeps_each_chats_order(int processes)
    {
        await using var bot = await fixture.StartOwn(processes == 1 ? null : await fixture.Clustered(), acceptsAnything: true);
        var bots = new List<BotProcess> { bot.Bot };
        while (bots.Count < processes) bots.Add(await bot.StartReplica());
        var players = await Task.WhenAll(Enumerable.Range(0, Chats).Select(number => bot.NewPlayer($"Player {number}")));
        var steps = Enumerable.Range(1, Updates / Chats).Select(step => $"step {step}").ToArray();

        var playing = Task.WhenAll(players.Select(player => SendAll(player, steps)));
        for (var kill = 1; kill <= Kills; kill++)
        {
            // Somewhere in the middle of the work, never at the same point of it.
            await UntilCombined(bot, (kill * Updates / (Kills + 1)) + Random.Shared.Next(Updates / (Kills + 1)));
            var victim = bots[Random.Shared.Next(bots.Count)];
            await victim.Kill();
            await victim.Restart();
        }

        await playing;
        await UntilCombined(bot, steps.Length * Chats);
        foreach (var player in players)
        {
            bot.Game.World.Calls.Where(call => call.Player == player.Id).Select(call => call.First).ShouldBe(steps);
            await player.Sees(message => BotAtPlay.IsBoard(message) && message.Text!.Contains($"{steps[^1]} + ", StringComparison.Ordinal));
        }

        bot.Game.World.Calls.Select(call => (call.Player, call.Key)).ShouldBeUnique();
        foreach (var replica in bots.Skip(1)) await replica.DisposeAsync();
    }

    private static async Task SendAll(Person player, IReadOnlyList<string> steps)
    {
        foreach (var step in steps) await player.Sends($"{step} + stone");
    }

    private static async Task UntilCombined(BotAtPlay bot, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(IsFull ? 12 : 4));
        await bot.Game.World.Combined(count, patience.Token);
    }
}
