using Bench.Bot.Contestants;

namespace Bench.Bot.Load;

/// <summary>Both contestants on one stage, in turns, so that whatever disturbs the machine disturbs both.</summary>
internal sealed class Comparison(int chats, int rounds, TimeSpan pass, int idle, int processes)
{
    public async Task<Results> RunAsync(CancellationToken cancellationToken)
    {
        await using var stage = new Stage();
        await stage.OpenAsync();
        await using var ours = await stage.StartOursAsync(processes);
        await using var peer = await stage.StartPeerAsync();
        using var telegram = new EmulatedTelegram(stage.Telegram);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var following = telegram.FollowAsync(over.Token);

        var tables = new List<(Contestant Contestant, Table Table)>();
        foreach (var contestant in new[] { ours, peer })
        {
            await telegram.AddBotAsync(contestant.BotId, cancellationToken);
            tables.Add((contestant, await Table.SeatAsync(telegram, contestant, chats, cancellationToken)));
        }

        var figures = tables.ToDictionary(one => one.Contestant.Name, one => new Figures(one.Contestant.Name));

        // Both runtimes compile hot code while they run. For about ten seconds that costs more than the work itself, and a bot runs for
        // weeks.
        foreach (var (_, table) in tables) await table.PlayAsync(pass * 1.5, new Figures("warm-up"), cancellationToken);

        for (var round = 0; round < rounds; round++)
        {
            foreach (var (contestant, table) in tables) await table.PlayAsync(pass, figures[contestant.Name], cancellationToken);
        }

        long? idleMemory = null;
        if (idle > 0)
        {
            await Table.SeatAsync(telegram, ours, idle, cancellationToken);
            idleMemory = ours.Memory;
        }

        await over.CancelAsync();
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new Results(chats, figures[Contestant.Ours], figures[Contestant.Peer], idle, idleMemory);
    }
}
