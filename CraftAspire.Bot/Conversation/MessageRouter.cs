using CraftAspire.Bot.Board;
using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Combining;
using CraftAspire.Bot.Commands;
using CraftAspire.Bot.Languages;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Conversation;

/// <summary>Messages: a command, two names to combine, or a word to search for.</summary>
internal sealed class MessageRouter(CommandRouter commands, Combiner combiner, BoardPages pages, ChatStore chats)
{
    // Longer words cannot be the name of anything, and a search takes at most 64 characters.
    private const int LongestSearch = 64;

    public async Task Answer(Turn turn, Message message, CancellationToken stop)
    {
        if (message.MigrateToChatId is { } supergroup)
        {
            await chats.Move(turn.Update.ChatId, supergroup, stop);
            turn.Outcome = TurnOutcome.Ignored;
            return;
        }

        var text = message.Text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            Decline(turn);
            return;
        }

        turn.CountMessage();
        if (text.StartsWith('/'))
        {
            await commands.Answer(turn, text, stop);
        }
        else if (PairText.TryRead(text, out var first, out var second))
        {
            await combiner.CombineNames(turn, [(first, second)], stop);
        }
        else if (turn.IsGroup)
        {
            // In a group people talk to each other; only what looks like a pair is meant for the board.
            turn.Outcome = TurnOutcome.Ignored;
        }
        else if (text.Length > LongestSearch)
        {
            turn.Note(turn.Words[Phrase.TooLong]);
        }
        else
        {
            await pages.Search(turn, text, stop);
        }
    }

    private static void Decline(Turn turn)
    {
        if (turn.IsGroup) turn.Outcome = TurnOutcome.Ignored;
        else turn.Say(turn.Words[Phrase.OnlyWords]);
    }
}
