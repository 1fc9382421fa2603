using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Security;

/// <summary>What roles are called.</summary>
internal static class RoleNames
{
    public static Enum PhraseOf(Role role) => role switch
    {
        Role.Admin => SecurityPhrase.RoleAdmin,
        Role.Moderator => SecurityPhrase.RoleModerator,
        _ => SecurityPhrase.RoleUser,
    };
}
