using System.Text.RegularExpressions;
using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Security;

/// <summary>A code that nobody asked for, or not any more: it is taken out of the chat, and nothing else is done with it.</summary>
internal sealed partial class StrayCode : ITextHandler
{
    // Before anybody may look for it.
    public int Order => 0;

    public Task<bool> TryAnswerAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (!Code.IsMatch(text)) return Task.FromResult(false);
        if (turn.Update.Update?.Message is { } message) turn.Delete(message.MessageId);
        turn.Say(turn.Words[SecurityPhrase.CodeStray]);
        return Task.FromResult(true);
    }

    [GeneratedRegex(@"^(\d{3} ?\d{3}|[0-9A-Za-z]{5}-[0-9A-Za-z]{5})$")]
    private static partial Regex Code { get; }
}
