using CraftAspire.Bot.Board;
using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Outbox;
using CraftAspire.Bot.Sending;

namespace CraftAspire.Bot.Combining;

/// <summary>
/// Shows that the model is thinking, once an answer takes longer than a blink: the tap is answered, the board says so and
/// Telegram shows "typing". None of it is stored: after a restart the result itself is what is left to show.
/// </summary>
internal sealed class ThinkingSign(OutboxSender sender, TelegramCalls telegram, TimeProvider time)
{
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(350);

    // Telegram shows an action for five seconds.
    private static readonly TimeSpan TypingLasts = TimeSpan.FromSeconds(4.5);

    // Passing signs are numbered below zero: no row of the outbox is meant.
    private const int PassingToast = -1;
    private const int PassingBoard = -2;

    /// <summary>Returns when the answer is there.</summary>
    public async Task While(Task answer, Turn turn, Thing first, Thing second, CancellationToken stop)
    {
        if (answer.IsCompleted || await IsThereWithin(Blink, answer, stop)) return;

        if (turn.CallbackId is { } callback)
        {
            turn.CallbackId = null;
            Pass(turn, PassingToast, new Outgoing.Toast(callback));
        }

        if (turn.Board.Serial > 0) Pass(turn, PassingBoard, BoardView.Thinking(turn.Board, turn.Words, first, second));
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

    private void Pass(Turn turn, int ordinal, Outgoing sign) =>
        sender.Enqueue(new OutboxItem(turn.Update.UpdateId, ordinal, turn.Update.ChatId, sign, turn.Update.TraceParent, time.GetUtcNow()));
}
