namespace CraftAspire.Api.Data.Rows;

/// <summary>Somebody who plays, known by their Telegram account.</summary>
public sealed class PlayerRow
{
    public long Id { get; init; }

    public required long TelegramId { get; init; }

    public string? Name { get; set; }

    public string? Language { get; set; }

    /// <summary>What the player may do: <see cref="UserRole"/>, <see cref="ModeratorRole"/> or <see cref="AdminRole"/>.</summary>
    public string Role { get; set; } = UserRole;

    /// <summary>When an admin last gave or took a role; null while nobody did, and then the configuration may name a first admin.</summary>
    public DateTimeOffset? RoleChangedAt { get; set; }

    /// <summary>The sum of their point entries, kept in the transaction that adds one.</summary>
    public long Points { get; set; }

    /// <summary>Until then the player may not play; null when they may.</summary>
    public DateTimeOffset? BannedUntil { get; set; }

    /// <summary>Until then the player is not heard by others; null when they are.</summary>
    public DateTimeOffset? MutedUntil { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public const string UserRole = "user";
    public const string ModeratorRole = "moderator";
    public const string AdminRole = "admin";
}
