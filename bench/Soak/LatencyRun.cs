using Bench.Soak.Playing;
using Bench.Soak.Running;

namespace Bench.Soak;

/// <summary>
/// From tap to edited board, first of known pairs with many players, then of new pairs with one player alone. Nothing is killed.
/// </summary>
internal sealed class LatencyRun(bool withDashboard)
{
    private const int Players = 50;
    private const int NewPairs = 40;
    private const int PracticePairs = 5;

    private static readonly TimeSpan Practice = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Known = TimeSpan.FromSeconds(30);

    // A single player never queues at the model, so the pace only needs to let one answer arrive.
    private static readonly TimeSpan AlonePace = TimeSpan.FromMilliseconds(500);

    public async Task<LatencyResult> RunAsync(CancellationToken cancellationToken)
    {
        Say("starting the application");
        await using var application = await Application.StartAsync(withDashboard, cancellationToken);
        using var telegram = new EmulatedTelegram(application.Telegram);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var following = telegram.FollowAsync(ending.Token);
        await telegram.BotSpokeAsync(cancellationToken);

        // Practice is not measured: in the first minutes every program compiles its hot code.
        var book = new PairBook();
        var (practised, known, unknown) = (new Tally(), new Tally(), new Tally());
        Say($"{Players} players, known pairs: practising");
        var crowd = await Seats.FillAsync(
            Players, number => new Player(telegram, book, practised, new Random(number), 0, Plan.Pace), cancellationToken);
        await PlayAsync(crowd, Practice, cancellationToken);
        Say($"{Players} players, known pairs: measuring");
        await PlayAsync([.. crowd.Select(player => player.CountedBy(known))], Known, cancellationToken);

        Say($"one player, {NewPairs} new pairs");
        var explorer = await Seats.FillAsync(1, _ => new Player(telegram, book, practised, new Random(1), 1, AlonePace), cancellationToken);
        await explorer[0].PlayAsync(CancellationToken.None, cancellationToken, PracticePairs);
        await explorer[0].CountedBy(unknown).PlayAsync(CancellationToken.None, cancellationToken, NewPairs);

        await ending.CancelAsync();
        await following;
        return new LatencyResult(
            known.All.Known,
            unknown.All.Unknown,
            known.Errors.Sum(error => error.Count) + known.Lost + unknown.Errors.Sum(error => error.Count) + unknown.Lost);
    }

    private static async Task PlayAsync(IReadOnlyList<Player> players, TimeSpan time, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(time);
        await Task.WhenAll(players.Select(player => player.PlayAsync(over.Token, cancellationToken)));
    }

    private static void Say(string what) => Console.Error.WriteLine(what);
}
