using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;

namespace CraftAspire.Tests.Bot;

/// <summary>Two processes of the bot on one database. Every second update of a chat goes to the other one.</summary>
public sealed class Two_replicas(BotFixture fixture) : IClassFixture<BotFixture>
{
    private static readonly string[] Steps = [.. Enumerable.Range(1, 30).Select(step => $"step {step}")];

    [Fact]
    public async Task behind_a_balancer_keep_each_chats_order_and_one_board()
    {
        await using var balancer = await Balancer.Start();
        await using var bot = await fixture.StartOwn(await fixture.Clustered(ByWebhookAt(balancer)), acceptsAnything: true);
        await using var second = await bot.StartReplica();
        balancer.Divide(bot.Bot, second);
        var players = await Task.WhenAll(bot.NewPlayer(), bot.NewPlayer("Grace"), bot.NewPlayer("Edsger"));

        await Task.WhenAll(players.Select(SendAll));

        await UntilCombined(bot, Steps.Length * players.Length);
        foreach (var player in players) await HasPlayedAllInOrder(bot, player, boards: 1);
        bot.Game.World.Calls.Select(call => (call.Player, call.Key)).ShouldBeUnique();
    }

    [Fact]
    public async Task lose_nothing_when_one_of_them_is_killed()
    {
        await using var balancer = await Balancer.Start();
        await using var bot = await fixture.StartOwn(await fixture.Clustered(ByWebhookAt(balancer)), acceptsAnything: true);
        await using var second = await bot.StartReplica();
        balancer.Divide(bot.Bot, second);
        var players = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => bot.NewPlayer($"Player {number}")));

        var playing = Task.WhenAll(players.Select(SendAll));
        await UntilCombined(bot, Steps.Length);
        await second.Kill();
        await playing;

        await UntilCombined(bot, Steps.Length * players.Length);
        // A kill between a send and its record sends one board a second time.
        foreach (var player in players) await HasPlayedAllInOrder(bot, player, boards: 2);
        bot.Game.World.Calls.Select(call => (call.Player, call.Key)).ShouldBeUnique();
    }

    [Fact]
    public async Task that_both_poll_stay_up_say_so_and_lose_and_double_nothing()
    {
        await using var bot = await fixture.StartOwn(acceptsAnything: true);
        await using var rival = await bot.StartReplica();
        var ada = await bot.NewPlayer();
        const string Complaint = "Another program polls with the same bot token; only one may";

        await Task.WhenAll(bot.Bot.UntilItSays(Complaint), rival.UntilItSays(Complaint));
        await SendAll(ada);

        await UntilCombined(bot, Steps.Length);
        (bot.Bot.IsRunning, rival.IsRunning).ShouldBe((true, true));
        await rival.Kill();
        await ada.Sends("the last + stone");

        // Without the cache the two know nothing of each other, so neither can keep the order, nor one board, while both work.
        await ada.Chat.UntilAll(messages =>
            messages.LastOrDefault(BotAtPlay.IsBoard)?.Text!.Contains("the last + ", StringComparison.Ordinal) == true);
        bot.Game.World.Calls.Select(call => call.First).ShouldBe([.. Steps, "the last"], ignoreOrder: true);
        bot.Game.World.Calls.Select(call => (call.Player, call.Key)).ShouldBeUnique();
    }

    private static Dictionary<string, string> ByWebhookAt(Balancer balancer) =>
        new() { ["Telegram__WebhookUrl"] = balancer.Address.ToString() };

    private static async Task SendAll(Person player)
    {
        foreach (var step in Steps) await player.Sends($"{step} + stone");
    }

    private static async Task UntilCombined(BotAtPlay bot, int count)
    {
        using var patience = Patience.Start();
        await bot.Game.World.Combined(count, patience.Token);
    }

    private static async Task HasPlayedAllInOrder(BotAtPlay bot, Person player, int boards)
    {
        bot.Game.World.Calls.Where(call => call.Player == player.Id).Select(call => call.First).ShouldBe(Steps);
        await player.Chat.UntilAll(messages =>
            messages.Count(BotAtPlay.IsBoard) <= boards
                && messages.LastOrDefault(BotAtPlay.IsBoard)?.Text!.Contains($"{Steps[^1]} + ", StringComparison.Ordinal) == true);
    }
}
