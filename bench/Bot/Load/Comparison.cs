using Bench.Bot.Contestants;

namespace Bench.Bot.Load;

/// <summary>Both contestants on one stage, in turns, so that whatever disturbs the machine disturbs both.</summary>
internal sealed class Comparison(int chats, int rounds, TimeSpan pass, int idle, int processes)
{
    public async Task<Results> Run(CancellationToken stop)
    {
        await using var stage = new Stage();
        await stage.Open();
        await using var ours = await stage.StartOurs(processes);
        await using var peer = await stage.StartPeer();
        using var telegram = new EmulatedTelegram(stage.Telegram);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var following = telegram.Follow(over.Token);

        var tables = new List<(Contestant Contestant, Table Table)>();
        foreach (var contestant in new[] { ours, peer })
        {
            await telegram.AddBot(contestant.BotId, stop);
            tables.Add((contestant, await Table.Seat(telegram, contestant, chats, stop)));
        }

        var figures = tables.ToDictionary(one => one.Contestant.Name, one => new Figures(one.Contestant.Name));

        // Both runtimes compile hot code while they run. For about ten seconds that costs more than the work itself, and a bot runs for
        // weeks.
        foreach (var (_, table) in tables) await table.Play(pass * 1.5, new Figures("warm-up"), stop);

        for (var round = 0; round < rounds; round++)
        {
            foreach (var (contestant, table) in tables) await table.Play(pass, figures[contestant.Name], stop);
        }

        long? idleMemory = null;
        if (idle > 0)
        {
            await Table.Seat(telegram, ours, idle, stop);
            idleMemory = ours.Memory;
        }

        await over.CancelAsync();
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new Results(chats, figures[Contestant.Ours], figures[Contestant.Peer], idle, idleMemory);
    }
}
