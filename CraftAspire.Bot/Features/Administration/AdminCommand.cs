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

    public Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        if (!turn.IsGroup) return menu.Show(turn, messageId: 0, stop);

        turn.Say(turn.Words[Phrase.PrivateOnly]);
        return Task.CompletedTask;
    }
}
