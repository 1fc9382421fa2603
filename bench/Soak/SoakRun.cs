using System.Diagnostics;
using Bench.Soak.Checks;
using Bench.Soak.Playing;
using Bench.Soak.Running;

namespace Bench.Soak;

/// <summary>The whole run: start everything, seat the players, let them play while services are killed, look at what is left.</summary>
internal sealed class SoakRun(Plan plan)
{
    public async Task<SoakResult> RunAsync(CancellationToken cancellationToken)
    {
        Say("starting the application");
        await using var application = await Application.StartAsync(plan.Dashboard, cancellationToken);
        using var telegram = new EmulatedTelegram(application.Telegram);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var following = telegram.FollowAsync(ending.Token);
        await telegram.BotSpokeAsync(cancellationToken);

        var (book, tally) = (new PairBook(), new Tally());
        Say($"seating {plan.Players} players");
        var players = await Seats.FillAsync(
            plan.Players, number => new Player(telegram, book, tally, new Random(number), Plan.Exploring, Plan.Pace), cancellationToken);

        Say($"playing for {plan.Duration.TotalMinutes:0.#} minutes");
        var memory = new MemoryWatch(plan.Duration);
        var watching = memory.WatchAsync(ending.Token);
        using var timeIsOver = new CancellationTokenSource(plan.Duration);
        using var faultsEnd = CancellationTokenSource.CreateLinkedTokenSource(timeIsOver.Token, cancellationToken);
        tally.Started();
        var began = Stopwatch.GetTimestamp();
        var faults = plan.Faults ? new Faults(application, memory, tally, plan.Duration).RunAsync(faultsEnd.Token) : Task.CompletedTask;
        await Task.WhenAll(players.Select(player => player.PlayAsync(timeIsOver.Token, cancellationToken)));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var held = memory.Seen;
        await faults;

        Say("checking the databases");
        var invariants = new Invariants(
            await application.DatabaseAsync("craftdb", cancellationToken), await application.DatabaseAsync("botdb", cancellationToken));
        var findings = await invariants.CheckAsync(telegram.Updates, tally.Combinations, cancellationToken);
        var share = await invariants.CachedShareAsync(cancellationToken);
        await ending.CancelAsync();
        await Task.WhenAll(following, watching);

        return new SoakResult(
            plan, seconds, tally.Combinations, share, tally.All, tally.Calm, tally.Errors, tally.Lost,
            held, findings);
    }

    private static void Say(string what) => Console.Error.WriteLine(what);
}
