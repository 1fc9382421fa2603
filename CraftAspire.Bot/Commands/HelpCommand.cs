using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Bot.Commands;

/// <summary>/help</summary>
internal sealed class HelpCommand : IChatCommand
{
    public string Name => "help";

    public Phrase Description => Phrase.CommandHelp;

    public Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        turn.Say(turn.Words[Phrase.Help]);
        return Task.CompletedTask;
    }
}
