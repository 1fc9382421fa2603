using System.ComponentModel.DataAnnotations;

namespace CraftAspire.Api.SecondFactor;

/// <summary>Section <c>SecondFactor</c>.</summary>
public sealed class SecondFactorOptions
{
    /// <summary>Seals the secrets in the database, and is kept outside of it; at least 32 characters. Without it every second factor must be enrolled anew.</summary>
    [Required, MinLength(32)] public required string Key { get; init; }
}
