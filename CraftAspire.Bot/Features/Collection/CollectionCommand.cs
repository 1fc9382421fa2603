using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Features.Collection;

/// <summary>/collection: the board with everything on it, at the end of the chat; with a word, what is like it.</summary>
internal sealed class CollectionCommand(BoardPages pages) : IChatCommand
{
    public string Name => "collection";

    public Enum Description => CollectionPhrase.CommandCollection;

    public async Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (!TypedName.IsShort(arguments))
        {
            turn.Say(turn.Words[Phrase.TooLong]);
            return;
        }

        await (
            arguments.Length == 0 ? pages.EverythingAsync(turn, cancellationToken) : pages.SearchAsync(turn, arguments, cancellationToken));
        if (turn.Board.IsOpen) turn.ShowBoard(below: true);
    }
}
