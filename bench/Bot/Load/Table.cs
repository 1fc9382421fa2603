using System.Diagnostics;
using Bench.Bot.Contestants;

namespace Bench.Bot.Load;

/// <summary>Chats that play with one contestant: each taps Water, sees it marked, taps Fire, sees the result, and again.</summary>
internal sealed class Table
{
    private static readonly string[] Labels = ["💧 Water", "🔥 Fire"];

    private readonly EmulatedTelegram telegram;
    private readonly Contestant contestant;
    private readonly List<(long Person, string Chat, int Board)> seats = [];

    private Table(EmulatedTelegram telegram, Contestant contestant) => (this.telegram, this.contestant) = (telegram, contestant);

    /// <summary>Opens the chats and waits until each has its board.</summary>
    public static async Task<Table> Seat(EmulatedTelegram telegram, Contestant contestant, int chats, CancellationToken stop)
    {
        var table = new Table(telegram, contestant);
        // Opens chats in parallel, but not so many that the bot is overloaded.
        foreach (var batch in Enumerable.Range(0, chats).Chunk(32))
        {
            table.seats.AddRange(await Task.WhenAll(batch.Select(_ => table.Sit(stop))));
        }

        return table;
    }

    public async Task Play(TimeSpan pass, Figures figures, CancellationToken stop)
    {
        var processor = contestant.ProcessorTime;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(seats.Select(seat => PlayOne(seat, started, pass, figures, stop)));
        figures.Passed(Stopwatch.GetElapsedTime(started), contestant.ProcessorTime - processor);
    }

    private async Task<(long Person, string Chat, int Board)> Sit(CancellationToken stop)
    {
        var (person, chat) = await telegram.NewChat(contestant.BotId, stop);
        var board = telegram.Next(chat);
        await telegram.Write(chat, person, "/start", stop);
        return (person, chat, await board.WaitAsync(TimeSpan.FromSeconds(60), stop));
    }

    private async Task PlayOne(
        (long Person, string Chat, int Board) seat, long started, TimeSpan pass, Figures figures, CancellationToken stop)
    {
        while (Stopwatch.GetElapsedTime(started) < pass)
        {
            foreach (var label in Labels)
            {
                var board = telegram.Next(seat.Chat);
                var tapped = Stopwatch.GetTimestamp();
                await telegram.Tap(seat.Chat, seat.Board, seat.Person, label, stop);
                await board.WaitAsync(TimeSpan.FromSeconds(60), stop);
                figures.Answered(Stopwatch.GetElapsedTime(tapped));
            }
        }
    }
}
