using CraftAspire.Bot.Board;
using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Combining;
using CraftAspire.Bot.Commands;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Statistics;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Conversation;

/// <summary>Messages: an answer to what was asked, a command, two names to combine, or a word to search for.</summary>
internal sealed class MessageRouter(
    CommandRouter commands, ReplyRouter replies, Combiner combiner, BoardPages pages, ChatStore chats, StatsCommand statistics)
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
        if (text.StartsWith('/'))
        {
            await commands.Answer(turn, text, stop);
        }
        else if (PairText.TryRead(text, out var first, out var second))
        {
            turn.Wanted = "combine";
            await combiner.CombineNames(turn, [(first, second)], stop);
        }
        else if (turn.IsGroup)
        {
            // In a group people talk to each other; only what looks like a pair is meant for the board.
            turn.Outcome = TurnOutcome.Ignored;
        }
        else if (await statistics.Answered(turn, text, stop))
        {
            turn.Wanted = statistics.Name;
        }
        else if (text.Length > LongestSearch)
        {
            turn.Note(turn.Words[Phrase.TooLong]);
        }
        else
        {
            turn.Wanted = "search";
            await pages.Search(turn, text, stop);
        }
    }

    private static void Decline(Turn turn)
    {
        if (turn.IsGroup) turn.Outcome = TurnOutcome.Ignored;
        else turn.Say(turn.Words[Phrase.OnlyWords]);
    }
}
