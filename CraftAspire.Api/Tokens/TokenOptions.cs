using System.ComponentModel.DataAnnotations;

namespace CraftAspire.Api.Tokens;

/// <summary>Section <c>Tokens</c>.</summary>
public sealed class TokenOptions
{
    /// <summary>What the bot signs players' tokens with; at least 32 characters, as HS256 wants 256 bits.</summary>
    [Required, MinLength(32)] public required string Key { get; init; }

    /// <summary>The key before <see cref="Key"/>, good as well while keys are changed; null when none is. At least 32 characters.</summary>
    [MinLength(32)] public string? PreviousKey { get; init; }

    /// <summary>How far two clocks may be apart, in seconds; 0–120.</summary>
    [Range(0, 120)] public int ClockSkewSeconds { get; init; } = 30;
}
