using System.Diagnostics;
using Bench.Bot.Contestants;

namespace Bench.Bot.Load;

/// <summary>Chats that play with one contestant: each taps Water, sees it marked, taps Fire, sees the result, and again.</summary>
internal sealed class Table
{
    private static readonly string[] Labels = ["💧 Water", "🔥 Fire"];

    private readonly EmulatedTelegram _telegram;
    private readonly Contestant _contestant;
    private readonly List<(long Person, string Chat, int Board)> _seats = [];

    private Table(EmulatedTelegram telegram, Contestant contestant) => (this._telegram, this._contestant) = (telegram, contestant);

    /// <summary>Opens the chats and waits until each has its board.</summary>
    public static async Task<Table> SeatAsync(
        EmulatedTelegram telegram, Contestant contestant, int chats, CancellationToken cancellationToken)
    {
        var table = new Table(telegram, contestant);
        // Opens chats in parallel, but not so many that the bot is overloaded.
        foreach (var batch in Enumerable.Range(0, chats).Chunk(32))
        {
            table._seats.AddRange(await Task.WhenAll(batch.Select(_ => table.SitAsync(cancellationToken))));
        }

        return table;
    }

    public async Task PlayAsync(TimeSpan pass, Figures figures, CancellationToken cancellationToken)
    {
        var processor = _contestant.ProcessorTime;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(_seats.Select(seat => PlayOneAsync(seat, started, pass, figures, cancellationToken)));
        figures.Passed(Stopwatch.GetElapsedTime(started), _contestant.ProcessorTime - processor);
    }

    private async Task<(long Person, string Chat, int Board)> SitAsync(CancellationToken cancellationToken)
    {
        var (person, chat) = await _telegram.NewChatAsync(_contestant.BotId, cancellationToken);
        var board = _telegram.NextAsync(chat);
        await _telegram.WriteAsync(chat, person, "/start", cancellationToken);
        return (person, chat, await board.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken));
    }

    private async Task PlayOneAsync(
        (long Person, string Chat, int Board) seat, long started, TimeSpan pass, Figures figures, CancellationToken cancellationToken)
    {
        while (Stopwatch.GetElapsedTime(started) < pass)
        {
            foreach (var label in Labels)
            {
                var board = _telegram.NextAsync(seat.Chat);
                var tapped = Stopwatch.GetTimestamp();
                await _telegram.TapAsync(seat.Chat, seat.Board, seat.Person, label, cancellationToken);
                await board.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
                figures.Answered(Stopwatch.GetElapsedTime(tapped));
            }
        }
    }
}
