using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Features.Help;

/// <summary>/help</summary>
internal sealed class HelpCommand : IChatCommand
{
    public string Name => "help";

    public Enum Description => HelpPhrase.CommandHelp;

    public bool GoesAhead => true;

    public Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        turn.Say(turn.Words[HelpPhrase.Help]);
        return Task.CompletedTask;
    }
}
