using System.Collections.Frozen;
using CraftAspire.Bot.Languages;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Conversation;

/// <summary>Taps: the button's data says which handler, which board and which thing.</summary>
internal sealed class TapRouter(IEnumerable<ITapHandler> handlers)
{
    private readonly FrozenDictionary<string, ITapHandler> _byVerb = handlers
        .SelectMany(handler => handler.Verbs.Select(verb => (verb, handler)))
        .ToFrozenDictionary(pair => pair.verb, pair => pair.handler);

    public Task AnswerAsync(Turn turn, CallbackQuery query, CancellationToken cancellationToken) =>
        AnswerAsync(turn, query.Data, query.Message?.MessageId ?? 0, cancellationToken);

    public bool GoesAhead(CallbackQuery query) =>
        Tap.Read(query.Data, 0) is { } tap && _byVerb.TryGetValue(tap.Verb, out var handler) && handler.GoesAhead;

    /// <summary>The same for a tap of which only this is known.</summary>
    public Task AnswerAsync(Turn turn, string? data, int messageId, CancellationToken cancellationToken)
    {
        if (Tap.Read(data, messageId) is { } tap && _byVerb.TryGetValue(tap.Verb, out var handler))
        {
            turn.Update.Span?.DisplayName = $"tap {tap.Verb}";
            return handler.AnswerAsync(turn, tap, cancellationToken);
        }

        turn.Toast(turn.Words[Phrase.StaleBoard]);
        return Task.CompletedTask;
    }
}
