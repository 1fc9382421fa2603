using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Collection;
using CraftAspire.Bot.Features.Elements;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Features.Play;

/// <summary>What an element's card does to the board: the element is the first of a pair, or a favourite.</summary>
internal sealed class CardTaps(Combiner combiner, FavouriteMarks favourites) : ITapHandler
{
    public IReadOnlyList<string> Verbs { get; } = [ElementVerbs.Combine, ElementVerbs.Mark];

    public async Task Answer(Turn turn, Tap tap, CancellationToken stop)
    {
        if (!turn.Board.IsOpen)
        {
            turn.Toast(turn.Words[Phrase.StaleBoard]);
            return;
        }

        if (tap.Verb == ElementVerbs.Mark)
        {
            await favourites.Toggle(turn, tap.Scope, stop);
            return;
        }

        await combiner.Choose(turn, tap.Scope, stop);
        // The card stands below the board by now.
        turn.ShowBoard(below: true);
    }
}
