using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Features.Collection;

/// <summary>Whatever nobody else understood is looked for among the elements. Of two names their combination is offered.</summary>
internal sealed class SearchText(BoardPages pages, PairSuggestions suggestions) : ITextHandler
{
    public int Order => int.MaxValue;

    public async Task<bool> TryAnswerAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        // No element is a question.
        if (text.AsSpan().IndexOfAny("?？؟") >= 0)
        {
            turn.Note(turn.Words[CollectionPhrase.NoSearch]);
            return true;
        }

        if (!TypedName.IsShort(text))
        {
            turn.Note(turn.Words[Phrase.TooLong]);
            return true;
        }

        turn.Wanted = "search";
        await pages.SearchAsync(turn, text, cancellationToken);
        if (turn.Board.Search is not null && await suggestions.ForAsync(turn, text, cancellationToken) is { Count: > 0 } pairs)
            turn.Suggest(pairs);
        return true;
    }
}
