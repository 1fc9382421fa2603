using System.Text;
using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Help;

/// <summary>/help: how to play, and each command with what the menu says about it.</summary>
/// <param name="services">The commands are asked for when they are needed: this is one of them.</param>
internal sealed class HelpCommand(IServiceProvider services) : IChatCommand
{
    public string Name => "help";

    public Enum Description => HelpPhrase.CommandHelp;

    public bool GoesAhead => true;

    public Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var (words, role) = (turn.Words, turn.State.Menu);
        var text = new StringBuilder(words[HelpPhrase.HowToPlay]).Append('\n');
        foreach (var command in services.GetServices<IChatCommand>().Where(command => command.For <= role && command != this))
            text.Append("\n/").Append(command.Name).Append(" – ").Append(words[command.Description]);
        turn.Say(text.Append("\n\n").Append(words[HelpPhrase.Points]).ToString());
        return Task.CompletedTask;
    }
}
