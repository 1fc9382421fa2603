using System.Collections.Frozen;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram;

namespace CraftAspire.Bot.Conversation;

/// <summary>Runs the command of a message, if it addresses this bot.</summary>
internal sealed class CommandRouter(IEnumerable<IChatCommand> commands, BotIdentity identity)
{
    private readonly FrozenDictionary<string, IChatCommand> _byName = commands.ToFrozenDictionary(
        command => command.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Greets a chat that the bot was added to, as /start does.</summary>
    public Task StartAsync(Turn turn, CancellationToken cancellationToken) => _byName["start"].RunAsync(turn, "", cancellationToken);

    public bool GoesAhead(string text)
    {
        var (name, botName, _) = Read(text);
        return identity.IsAddressed(botName) && _byName.TryGetValue(name, out var command) && command.GoesAhead;
    }

    public async Task AnswerAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var (name, botName, arguments) = Read(text);
        if (!identity.IsAddressed(botName))
        {
            turn.Outcome = TurnOutcome.Ignored;
        }
        else if (_byName.TryGetValue(name, out var command))
        {
            turn.Wanted = command.Name;
            turn.Update.Span?.DisplayName = $"/{command.Name}";
            if (turn.Speaker.IsChat && command.IsPersonal) turn.Say(turn.Words[Phrase.NotAsChat]);
            else await command.RunAsync(turn, arguments, cancellationToken);
        }
        else if (turn.IsGroup && botName is null)
        {
            // A command without a bot's name may address another bot of the group.
            turn.Outcome = TurnOutcome.Ignored;
        }
        else
        {
            turn.Say(turn.Words[Phrase.UnknownCommand]);
        }
    }

    private static (string Name, string? BotName, string Arguments) Read(string text)
    {
        var end = text.AsSpan().IndexOfAny(" \n\t");
        var head = end < 0 ? text[1..] : text[1..end];
        var arguments = end < 0 ? "" : text[end..].Trim();
        var at = head.IndexOf('@', StringComparison.Ordinal);
        return at < 0 ? (head, null, arguments) : (head[..at], head[(at + 1)..], arguments);
    }
}
