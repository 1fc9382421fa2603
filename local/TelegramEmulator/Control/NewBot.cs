using System.ComponentModel.DataAnnotations;

namespace TelegramEmulator.Control;

/// <summary>A bot to add ahead of its first call.</summary>
public sealed record NewBot
{
    [Required, RegularExpression("^[0-9]{1,16}:[A-Za-z0-9_-]+$")]
    public required string Token { get; init; }

    [StringLength(64, MinimumLength = 1)]
    public string FirstName { get; init; } = "CraftAspire";

    [Required, RegularExpression("^[A-Za-z][A-Za-z0-9_]{3,30}$")]
    public required string Username { get; init; }
}
