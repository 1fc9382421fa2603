namespace CraftAspire.Api.Data.Rows;

/// <summary>Somebody who plays, known by their Telegram account.</summary>
public sealed class PlayerRow
{
    public long Id { get; init; }

    public required long TelegramId { get; init; }

    public string? Name { get; set; }

    public string? Language { get; set; }

    /// <summary>What the player may do: <see cref="UserRole"/>, <c>moderator</c> or <c>admin</c>.</summary>
    public string Role { get; set; } = UserRole;

    /// <summary>The sum of their point entries, kept in the transaction that adds one.</summary>
    public long Points { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public const string UserRole = "user";
}
