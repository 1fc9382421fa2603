using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Security;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>Tells somebody in their private chat that an admin gave them another role, and shows its commands in their menu.</summary>
internal sealed class RoleNews(CommandMenu menu, TimeProvider time) : IDueHandler
{
    private const string DueKind = "role";

    public string Kind => DueKind;

    public void Schedule(Turn turn, RoleHolder holder) =>
        turn.Schedule(DueKind, $"{holder.Role}", time.GetUtcNow(), chat: holder.TelegramId);

    public Task RunAsync(Turn turn, string payload, CancellationToken cancellationToken)
    {
        var role = Enum.Parse<Role>(payload);
        menu.Keep(turn, role);
        turn.Say(turn.Words.Say(AdministrationPhrase.RoleTold, turn.Words[RoleNames.PhraseOf(role)]));
        return Task.CompletedTask;
    }
}
