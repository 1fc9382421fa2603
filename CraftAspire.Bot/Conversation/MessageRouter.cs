using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Languages;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Conversation;

/// <summary>Messages: an answer to what was asked, a command, or plain words.</summary>
internal sealed class MessageRouter(CommandRouter commands, ReplyRouter replies, TextRouter texts, ChatLoader chats)
{
    public async Task Answer(Turn turn, Message message, CancellationToken stop)
    {
        if (message.MigrateToChatId is { } supergroup)
        {
            await chats.MoveAsync(turn.Update.ChatId, supergroup, stop);
            turn.Outcome = TurnOutcome.Moved;
            return;
        }

        if (replies.Awaits(turn, message))
        {
            turn.CountMessage();
            await replies.Answer(turn, message, stop);
            return;
        }

        // Whoever goes on to something else has not answered.
        if (turn.State.Awaited is not null && !turn.IsGroup) turn.State = turn.State with { Awaited = null };

        var text = message.Text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            Decline(turn);
            return;
        }

        turn.CountMessage();
        await (text.StartsWith('/') ? commands.Answer(turn, text, stop) : texts.Answer(turn, text, stop));
    }

    public bool GoesAhead(Message message) => message.Text?.TrimStart() is ['/', ..] text && commands.GoesAhead(text);

    private static void Decline(Turn turn)
    {
        if (turn.IsGroup) turn.Outcome = TurnOutcome.Ignored;
        else turn.Say(turn.Words[Phrase.OnlyWords]);
    }
}
