using CraftAspire.Bot.Board;
using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Outbox;
using CraftAspire.Bot.Sending;

namespace CraftAspire.Bot.Combining;

/// <summary>
/// Shows that the model is thinking, once an answer takes longer than a blink: the tap is answered, the board says so and
/// Telegram shows "typing". Of any other turn the answer to the tap and "typing" tell, once it takes longer than it should. None of it is stored: after a
/// restart the result itself is what is left to show.
/// </summary>
internal sealed class ThinkingSign(OutboxSender sender, TelegramCalls telegram, TimeProvider time)
{
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(350);

    // Of what is usually there at once.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    // Telegram shows an action for five seconds.
    private static readonly TimeSpan TypingLasts = TimeSpan.FromSeconds(4.5);

    /// <summary>Returns when the answer is there.</summary>
    public async Task While(Task answer, Turn turn, Thing first, Thing second, CancellationToken stop)
    {
        if (answer.IsCompleted || await IsThereWithin(Blink, answer, stop)) return;

        if (turn.AnswerNow(text: null) is { } toast) Pass(turn, toast);
        if (turn.Board.Serial > 0) Pass(turn, BoardView.Thinking(turn.Board, turn.Words, first, second));
        await TypeUntil(answer, turn, stop);
    }

    /// <summary>The same for a whole turn that needs no thinking: it takes long only while the game is away.</summary>
    public async Task While(Task answer, Turn turn, CancellationToken stop)
    {
        if (answer.IsCompleted || await IsThereWithin(Moment, answer, stop) || turn.IsKnownToWork) return;

        if (turn.AnswerNow(turn.Words[Phrase.OneMoment]) is { } toast) Pass(turn, toast);
        await TypeUntil(answer, turn, stop);
    }

    private async Task TypeUntil(Task answer, Turn turn, CancellationToken stop)
    {
        do
        {
            await telegram.Typing(turn.Update.ChatId, stop);
        }
        while (!await IsThereWithin(TypingLasts, answer, stop));
    }

    private async Task<bool> IsThereWithin(TimeSpan limit, Task answer, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var first = await Task.WhenAny(answer, Task.Delay(limit, time, over.Token));
        await over.CancelAsync();
        return first == answer || stop.IsCancellationRequested;
    }

    private void Pass(Turn turn, Outgoing sign) => sender.Enqueue(OutboxItem.Passing(turn.Update, sign, time.GetUtcNow()));
}
