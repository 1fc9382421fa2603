using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace CraftAspire.Bot.Conversation;

/// <summary>Messages: an answer to what was asked, a command, or plain words.</summary>
internal sealed class MessageRouter(
    CommandRouter commands, ReplyRouter replies, TextRouter texts, ChatMigration migration, BotIdentity identity)
{
    public async Task AnswerAsync(Turn turn, Message message, CancellationToken cancellationToken)
    {
        if (message.MigrateToChatId is { } supergroup)
        {
            await migration.MoveAsync(turn.Update.ChatId, supergroup, cancellationToken);
            turn.Outcome = TurnOutcome.Moved;
            return;
        }

        if (message.MigrateFromChatId is { } group)
        {
            await migration.MoveAsync(group, turn.Update.ChatId, cancellationToken);
            turn.Outcome = TurnOutcome.Moved;
            return;
        }

        if (replies.Awaits(turn, message))
        {
            turn.CountMessage();
            await replies.AnswerAsync(turn, message, cancellationToken);
            return;
        }

        // A command leaves the open question.
        if (turn.State.Awaited is not null && !turn.IsGroup) turn.State = turn.State with { Awaited = null };

        var text = Unaddressed(message)?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            Decline(turn);
            return;
        }

        turn.CountMessage();
        await (
            text.StartsWith('/') ? commands.AnswerAsync(turn, text, cancellationToken) : texts.AnswerAsync(turn, text, cancellationToken));
    }

    public bool GoesAhead(Message message) => message.Text?.TrimStart() is ['/', ..] text && commands.GoesAhead(text);

    /// <summary>The text without the bot's own name, by which people in groups say that they mean it.</summary>
    private string? Unaddressed(Message message)
    {
        var text = message.Text;
        foreach (var mention in (message.Entities ?? []).Where(entity => entity.Type is MessageEntityType.Mention).Reverse())
        {
            // Telegram counts in UTF-16, as .NET does.
            if (text is null || mention.Offset < 0 || mention.Offset + mention.Length > text.Length) continue;
            if (identity.IsNamed(text.AsSpan(mention.Offset, mention.Length))) text = text.Remove(mention.Offset, mention.Length);
        }

        return text;
    }

    private static void Decline(Turn turn)
    {
        if (turn.IsGroup) turn.Outcome = TurnOutcome.Ignored;
        else turn.Say(turn.Words[Phrase.OnlyWords]);
    }
}
