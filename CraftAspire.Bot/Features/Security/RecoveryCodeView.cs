using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Security;

/// <summary>Ten recovery codes, two in a row, and a button that takes the message away.</summary>
internal static class RecoveryCodeView
{
    public static void Show(Turn turn, RecoveryCodes codes, OutgoingSeal seal)
    {
        var lines = string.Join('\n', codes.Codes.Chunk(2).Select(pair => string.Join("  ", pair)));
        var message = new Outgoing.Say(
            turn.Words.Say(SecurityPhrase.RecoveryCodes, new Html($"<pre>{Html.Escape(lines)}</pre>")),
            [[DeleteButton(turn, SecurityPhrase.RecoveryCodesSaved)]]);
        turn.Send(seal.Close(message, turn.Update.ChatId));
    }

    public static Button DeleteButton(Turn turn, Enum label) => new(turn.Words[label], Tap.Data(SecurityVerbs.Delete, turn.Speaker.Id));
}
