namespace CraftAspire.Api.Data.Rows;

/// <summary>A player, identified by the Telegram account.</summary>
public sealed class PlayerRow
{
    public long Id { get; init; }

    public required long TelegramId { get; init; }

    public string? Name { get; set; }

    /// <summary>The name that moderators blanked. The player may take any other.</summary>
    public string? BlankedName { get; set; }

    public string? Language { get; set; }

    /// <summary><see cref="UserRole"/>, <see cref="ModeratorRole"/> or <see cref="AdminRole"/>.</summary>
    public string Role { get; set; } = UserRole;

    /// <summary>When the role was last changed; null while the configuration may still appoint the player.</summary>
    public DateTimeOffset? RoleChangedAt { get; set; }

    /// <summary>The sum of their point entries, kept in the transaction that adds one.</summary>
    public long Points { get; set; }

    /// <summary>End of a ban; null without one.</summary>
    public DateTimeOffset? BannedUntil { get; set; }

    /// <summary>End of a mute; null without one.</summary>
    public DateTimeOffset? MutedUntil { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public const string UserRole = "user";
    public const string ModeratorRole = "moderator";
    public const string AdminRole = "admin";
}
