using System.Collections.Frozen;
using CraftAspire.Bot.Conversation.State;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Conversation;

/// <summary>Answers to questions of the bot, and what had to wait for one.</summary>
internal sealed class ReplyRouter(IEnumerable<IReplyHandler> handlers, CommandRouter commands, TapRouter taps, TextRouter texts)
{
    private readonly FrozenDictionary<string, IReplyHandler> _byName = handlers.ToFrozenDictionary(handler => handler.Name);

    /// <summary>Whether the message answers what was asked. A command never does: it is the way out.</summary>
    public bool Awaits(Turn turn, Message message) =>
        !turn.IsGroup
        && turn.State.Awaited is { } awaited
        && _byName.ContainsKey(awaited.Handler)
        && message.Text?.TrimStart().StartsWith('/') is not true;

    public async Task AnswerAsync(Turn turn, Message message, CancellationToken cancellationToken)
    {
        var awaited = turn.State.Awaited!;
        turn.Update.Span?.DisplayName = $"reply {awaited.Handler}";
        await _byName[awaited.Handler].AnswerAsync(turn, message, awaited, cancellationToken);
        if (turn.Redo is { } request) await ResumeAsync(turn, request, cancellationToken);
    }

    private Task ResumeAsync(Turn turn, PausedRequest request, CancellationToken cancellationToken)
    {
        turn.State = turn.State with { Awaited = request.Awaited };
        if (request.Tap is { } data) return taps.AnswerAsync(turn, data, request.MessageId, cancellationToken);
        if (request.Text is not { } text) return Task.CompletedTask;
        if (request.Awaited is { } before && _byName.TryGetValue(before.Handler, out var handler))
            return handler.AnswerAsync(turn, new Message { Text = text }, before, cancellationToken);

        var words = text.Trim();
        return words.StartsWith('/')
            ? commands.AnswerAsync(turn, words, cancellationToken)
            : texts.AnswerAsync(turn, words, cancellationToken);
    }
}
