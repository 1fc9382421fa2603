using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Collection;
using CraftAspire.Bot.Features.Elements;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Features.Play;

/// <summary>What an element's card does to the board: the element is the first of a pair, or a favourite.</summary>
internal sealed class CardTaps(Combiner combiner, FavouriteMarks favourites) : ITapHandler
{
    public IReadOnlyList<string> Verbs { get; } = [ElementVerbs.Combine, ElementVerbs.Mark];

    public async Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        if (!turn.Board.IsOpen)
        {
            turn.Toast(turn.Words[Phrase.StaleBoard]);
            return;
        }

        if (tap.Verb == ElementVerbs.Mark)
        {
            await favourites.ToggleAsync(turn, tap.Scope, cancellationToken);
            return;
        }

        await combiner.ChooseAsync(turn, tap.Scope, cancellationToken);
        // The card stands below the board by now.
        turn.ShowBoard(below: true);
    }
}
