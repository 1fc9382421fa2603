using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Features.Elements;

/// <summary>/element Steam</summary>
internal sealed class ElementCommand(ElementCard card) : IChatCommand
{
    public string Name => "element";

    public Enum Description => ElementsPhrase.CommandElement;

    public bool GoesAhead => true;

    public Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (!TypedName.IsShort(arguments))
        {
            turn.Say(turn.Words[Phrase.TooLong]);
            return Task.CompletedTask;
        }

        if (arguments.Length > 0) return card.ShowByNameAsync(turn, arguments, cancellationToken);

        turn.Say(turn.Words[ElementsPhrase.ElementUsage]);
        return Task.CompletedTask;
    }
}
