using System.Diagnostics;

namespace Bench.Soak.Playing;

/// <summary>Somebody who taps a thing, sees it marked, taps another, and sees what they make; and again.</summary>
/// <param name="exploring">The part of the combinations that need not be known; 0 = known pairs as far as there are any, 1 = unknown ones
/// only.</param>
internal sealed class Player(EmulatedTelegram telegram, PairBook book, Tally tally, Random random, double exploring, TimeSpan pace)
{
    // Longer than any restart takes, the bot's and Telegram's backoff included.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Lock _gate = new();
    private Tally _tally = tally;
    private TaskCompletionSource<Board>? _awaited;
    private Func<Board, bool> _isAwaited = _ => false;
    private Board? _board;
    private long _person;
    private string _chat = "";
    private long _lastTap;

    /// <summary>Opens the chat and waits for the first board.</summary>
    public async Task SitDownAsync(CancellationToken cancellationToken)
    {
        (_person, _chat) = await telegram.OpenChatAsync(Saw, cancellationToken);
        await ExpectAsync(
            board => board.Things.Count > 0, () => telegram.WriteAsync(_chat, _person, "/start", cancellationToken), cancellationToken);
    }

    /// <summary>The same player, whose taps are counted elsewhere from now on.</summary>
    public Player CountedBy(Tally other)
    {
        _tally = other;
        return this;
    }

    /// <summary>Plays until the time is over; what is under way then is still waited for.</summary>
    /// <param name="combinations">At most so many.</param>
    public async Task PlayAsync(CancellationToken timeIsOver, CancellationToken stop, int combinations = int.MaxValue)
    {
        // Spreads the players' first taps.
        await PauseAsync(pace * random.NextDouble(), timeIsOver, stop);
        _lastTap = Stopwatch.GetTimestamp() - (long)(pace.TotalSeconds * Stopwatch.Frequency);

        for (var combination = 0; combination < combinations && !timeIsOver.IsCancellationRequested; combination++)
        {
            await CombineAsync(timeIsOver, stop);
        }
    }

    private async Task CombineAsync(CancellationToken timeIsOver, CancellationToken stop)
    {
        var (first, second) = Choose(_board!);
        await TapAsync(first.Data, board => board.HasSelection || board.Complaint is not null, timeIsOver, stop);
        if (_board!.Complaint is { } refused) _tally.ShownAnError(refused);
        if (_board is not { HasSelection: true } selected) return;

        // The page may have changed and lost the second thing. Then the player taps any other one, so none stays marked.
        if (selected.Things.All(thing => thing.Label != second.Label)) second = random.GetItems(selected.Things.ToArray(), 1)[0];
        var data = selected.Things.First(thing => thing.Label == second.Label).Data;
        var wasKnown = book.Knows(first.Label, second.Label);
        var took = await TapAsync(data, board => board is { HasSelection: false, IsThinking: false }, timeIsOver, stop);
        if (took is not { } time) return;

        if (_board.Complaint is { } complaint)
        {
            _tally.ShownAnError(complaint);
            return;
        }

        _tally.Combined(time, wasKnown);
        book.Made(first.Label, second.Label);
    }

    private async Task<TimeSpan?> TapAsync(string data, Func<Board, bool> answers, CancellationToken timeIsOver, CancellationToken stop)
    {
        await PauseAsync(pace - Stopwatch.GetElapsedTime(_lastTap), timeIsOver, stop);
        _lastTap = Stopwatch.GetTimestamp();

        if (!await ExpectAsync(answers, () => telegram.TapAsync(_chat, _board!.MessageId, _person, data, stop), stop))
        {
            _tally.LostATap();
            return null;
        }

        var took = Stopwatch.GetElapsedTime(_lastTap);
        _tally.Answered(took);
        return took;
    }

    private ((string Label, string Data) First, (string Label, string Data) Second) Choose(Board board)
    {
        var wantsNew = random.NextDouble() < exploring;
        var pairs = (
            from first in board.Things
            from second in board.Things
            where string.CompareOrdinal(first.Label, second.Label) <= 0
            select (first, second)).ToArray();
        var wished = wantsNew && exploring < 1
            ? pairs
            : [.. pairs.Where(pair => book.Knows(pair.first.Label, pair.second.Label) != wantsNew)];
        return random.GetItems(wished is [] ? pairs : wished, 1)[0];
    }

    private async Task<bool> ExpectAsync(Func<Board, bool> answers, Func<Task> act, CancellationToken cancellationToken)
    {
        var awaited = new TaskCompletionSource<Board>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate) (_awaited, _isAwaited) = (awaited, answers);
        await act();

        try
        {
            await awaited.Task.WaitAsync(Patience, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private void Saw(Board board)
    {
        lock (_gate)
        {
            _board = board;
            if (_isAwaited(board)) _awaited?.TrySetResult(board);
        }
    }

    private static async Task PauseAsync(TimeSpan pause, CancellationToken timeIsOver, CancellationToken stop)
    {
        if (pause <= TimeSpan.Zero) return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeIsOver, stop);
        await Task.Delay(pause, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.ThrowIfCancellationRequested();
    }
}
