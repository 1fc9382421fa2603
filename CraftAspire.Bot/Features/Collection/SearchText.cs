using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Features.Collection;

/// <summary>Whatever nobody else understood is looked for among the elements.</summary>
internal sealed class SearchText(BoardPages pages) : ITextHandler
{
    // Longer words cannot be the name of anything, and a search takes at most 64 characters.
    private const int Longest = 64;

    public int Order => int.MaxValue;

    public async Task<bool> TryAnswer(Turn turn, string text, CancellationToken stop)
    {
        if (text.Length > Longest)
        {
            turn.Note(turn.Words[Phrase.TooLong]);
            return true;
        }

        turn.Wanted = "search";
        await pages.Search(turn, text, stop);
        return true;
    }
}
