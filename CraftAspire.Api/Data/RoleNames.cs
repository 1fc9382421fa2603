using CraftAspire.Api.Data.Rows;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Data;

/// <summary>Translates roles to and from their names in the database.</summary>
internal static class RoleNames
{
    public static Role Read(string name) => name switch
    {
        PlayerRow.UserRole => Role.User,
        PlayerRow.ModeratorRole => Role.Moderator,
        PlayerRow.AdminRole => Role.Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such role."),
    };

    public static string Write(Role role) => role switch
    {
        Role.User => PlayerRow.UserRole,
        Role.Moderator => PlayerRow.ModeratorRole,
        Role.Admin => PlayerRow.AdminRole,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };
}
