using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>/admin: the settings of the game, its roles and its recipes. Alone with the bot only.</summary>
internal sealed class AdminCommand(AdminMenu menu) : IChatCommand
{
    public string Name => "admin";

    public Enum Description => AdministrationPhrase.CommandAdmin;

    public Role For => Role.Admin;

    public Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (!turn.IsGroup) return menu.ShowAsync(turn, messageId: 0, cancellationToken);

        turn.Say(turn.Words[Phrase.PrivateOnly]);
        return Task.CompletedTask;
    }
}
