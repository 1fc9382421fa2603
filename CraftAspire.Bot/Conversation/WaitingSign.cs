using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Bot.Telegram.Sending;

namespace CraftAspire.Bot.Conversation;

/// <summary>
/// Shows that an answer takes long: answers the tap, may draw a waiting board, and makes Telegram show "typing". Nothing of it is stored,
/// because after a restart only the result matters.
/// </summary>
internal sealed class WaitingSign(TelegramCalls telegram, TimeProvider time)
{
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(350);

    // Of what is usually there at once.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    // Telegram shows an action for five seconds.
    private static readonly TimeSpan TypingLasts = TimeSpan.FromSeconds(4.5);

    /// <summary>Returns when the answer of the model is there. Until then the chat's board shows that it thinks.</summary>
    /// <param name="board">Draws that board.</param>
    public async Task WhileAsync(Task answer, Turn turn, Func<Outgoing.ShowBoard> board, CancellationToken cancellationToken)
    {
        if (answer.IsCompleted || await IsThereWithinAsync(Blink, answer, cancellationToken)) return;

        turn.Wait();
        if (turn.AnswerNow(text: null) is { } toast) turn.Pass(toast);
        if (turn.Board.Serial > 0) turn.Pass(board());
        await TypeUntilAsync(answer, turn, cancellationToken);
    }

    /// <summary>The same for a whole turn that needs no thinking: it takes long only while the game is away.</summary>
    public async Task WhileAsync(Task answer, Turn turn, CancellationToken cancellationToken)
    {
        if (answer.IsCompleted || await IsThereWithinAsync(Moment, answer, cancellationToken) || turn.IsKnownToWork) return;

        if (turn.AnswerNow(turn.Words[Phrase.OneMoment]) is { } toast) turn.Pass(toast);
        await TypeUntilAsync(answer, turn, cancellationToken);
    }

    private async Task TypeUntilAsync(Task answer, Turn turn, CancellationToken cancellationToken)
    {
        do
        {
            await telegram.TypeAsync(turn.Update.ChatId, turn.Topic, cancellationToken);
        }
        while (!await IsThereWithinAsync(TypingLasts, answer, cancellationToken));
    }

    private async Task<bool> IsThereWithinAsync(TimeSpan limit, Task answer, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(answer, Task.Delay(limit, time, over.Token));
        await over.CancelAsync();
        return first == answer || cancellationToken.IsCancellationRequested;
    }
}
