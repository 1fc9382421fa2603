using System.Collections.Frozen;
using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Commands;
using CraftAspire.Bot.Statistics;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Conversation;

/// <summary>Answers to questions of the bot, and what had to wait for one.</summary>
internal sealed class ReplyRouter(IEnumerable<IReplyHandler> handlers, CommandRouter commands, TapRouter taps, StatsCommand statistics)
{
    private readonly FrozenDictionary<string, IReplyHandler> byName = handlers.ToFrozenDictionary(handler => handler.Name);

    /// <summary>Whether the message answers what was asked. A command never does: it is the way out.</summary>
    public bool Awaits(Turn turn, Message message) =>
        !turn.IsGroup
        && turn.State.Awaited is { } awaited
        && byName.ContainsKey(awaited.Handler)
        && message.Text?.TrimStart().StartsWith('/') is not true;

    public async Task Answer(Turn turn, Message message, CancellationToken stop)
    {
        var awaited = turn.State.Awaited!;
        await byName[awaited.Handler].Answer(turn, message, awaited, stop);
        if (turn.Redo is { } wanted) await Redo(turn, wanted, stop);
    }

    private Task Redo(Turn turn, Wanted wanted, CancellationToken stop)
    {
        turn.State = turn.State with { Awaited = wanted.Awaited };
        if (wanted.Tap is { } data) return taps.Answer(turn, data, wanted.MessageId, stop);
        if (wanted.Text is not { } text) return Task.CompletedTask;

        if (wanted.Awaited is { } before && byName.TryGetValue(before.Handler, out var handler)) return handler.Answer(turn, new Message { Text = text }, before, stop);

        // Of plain words only those that ask for statistics ever wait for a code.
        var words = text.Trim();
        return words.StartsWith('/') ? commands.Answer(turn, words, stop) : statistics.Answered(turn, words, stop);
    }
}
