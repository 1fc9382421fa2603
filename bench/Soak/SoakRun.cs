using System.Diagnostics;
using Bench.Soak.Checks;
using Bench.Soak.Playing;
using Bench.Soak.Running;

namespace Bench.Soak;

/// <summary>The whole run: start everything, seat the players, let them play while services are killed, look at what is left.</summary>
internal sealed class SoakRun(Plan plan)
{
    public async Task<SoakResult> RunAsync(CancellationToken stop)
    {
        Say("starting the application");
        await using var application = await Application.StartAsync(plan.Dashboard, stop);
        using var telegram = new EmulatedTelegram(application.Telegram);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var following = telegram.FollowAsync(ending.Token);
        await telegram.BotSpokeAsync(stop);

        var (book, tally) = (new PairBook(), new Tally());
        Say($"seating {plan.Players} players");
        var players = await Seats.FillAsync(
            plan.Players, number => new Player(telegram, book, tally, new Random(number), Plan.Exploring, Plan.Pace), stop);

        Say($"playing for {plan.Duration.TotalMinutes:0.#} minutes");
        var memory = new MemoryWatch(plan.Duration);
        var watching = memory.WatchAsync(ending.Token);
        using var timeIsOver = new CancellationTokenSource(plan.Duration);
        using var faultsEnd = CancellationTokenSource.CreateLinkedTokenSource(timeIsOver.Token, stop);
        tally.Started();
        var began = Stopwatch.GetTimestamp();
        var faults = plan.Faults ? new Faults(application, memory, tally, plan.Duration).RunAsync(faultsEnd.Token) : Task.CompletedTask;
        await Task.WhenAll(players.Select(player => player.PlayAsync(timeIsOver.Token, stop)));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var held = memory.Seen;
        await faults;

        Say("checking the databases");
        var invariants = new Invariants(await application.DatabaseAsync("craftdb", stop), await application.DatabaseAsync("botdb", stop));
        var findings = await invariants.CheckAsync(telegram.Updates, tally.Combinations, stop);
        var share = await invariants.CachedShareAsync(stop);
        await ending.CancelAsync();
        await Task.WhenAll(following, watching);

        return new SoakResult(
            plan, seconds, tally.Combinations, share, tally.All, tally.Calm, tally.Errors, tally.Lost,
            held, findings);
    }

    private static void Say(string what) => Console.Error.WriteLine(what);
}
