using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Features.Collection;

/// <summary>/collection: the board with everything on it, at the end of the chat; with a word, what is like it.</summary>
internal sealed class CollectionCommand(BoardPages pages) : IChatCommand
{
    public string Name => "collection";

    public Enum Description => CollectionPhrase.CommandCollection;

    public async Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        if (!TypedName.IsShort(arguments))
        {
            turn.Say(turn.Words[Phrase.TooLong]);
            return;
        }

        await (arguments.Length == 0 ? pages.Everything(turn, stop) : pages.Search(turn, arguments, stop));
        if (turn.Board.IsOpen) turn.ShowBoard(below: true);
    }
}
