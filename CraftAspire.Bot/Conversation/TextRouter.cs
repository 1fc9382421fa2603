namespace CraftAspire.Bot.Conversation;

/// <summary>Plain words: the first handler that understands them answers.</summary>
internal sealed class TextRouter(IEnumerable<ITextHandler> handlers)
{
    private readonly ITextHandler[] _handlers = [.. handlers.OrderBy(handler => handler.Order)];

    public async Task AnswerAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        foreach (var handler in _handlers)
        {
            if ((turn.IsGroup && !handler.TakesGroups) || !await handler.TryAnswerAsync(turn, text, cancellationToken)) continue;

            turn.Update.Span?.DisplayName = turn.Wanted.Length > 0 ? $"text {turn.Wanted}" : "text";
            return;
        }

        turn.Outcome = TurnOutcome.Ignored;
    }
}
