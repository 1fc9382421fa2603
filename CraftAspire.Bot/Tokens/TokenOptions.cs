using System.ComponentModel.DataAnnotations;

namespace CraftAspire.Bot.Tokens;

/// <summary>Settings under <c>Tokens</c>.</summary>
public sealed class TokenOptions
{
    public const string Section = "Tokens";

    /// <summary>Signs the players' tokens; the Api has the same. At least 32 characters.</summary>
    [Required, MinLength(32)] public required string Key { get; init; }
}
