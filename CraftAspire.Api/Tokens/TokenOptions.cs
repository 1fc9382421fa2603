using System.ComponentModel.DataAnnotations;

namespace CraftAspire.Api.Tokens;

/// <summary>Section <c>Tokens</c>.</summary>
public sealed class TokenOptions
{
    /// <summary>The bot's signing key for players' tokens; at least 32 characters, because HS256 needs 256 bits.</summary>
    [Required, MinLength(32)] public required string Key { get; init; }

    /// <summary>The previous key, also accepted while the key is changed; null otherwise. At least 32 characters.</summary>
    [MinLength(32)] public string? PreviousKey { get; init; }

    /// <summary>The accepted difference of two clocks in seconds; 0–120.</summary>
    [Range(0, 120)] public int ClockSkewSeconds { get; init; } = 30;
}
