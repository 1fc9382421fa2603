using System.ComponentModel.DataAnnotations;

namespace TelegramEmulator.Control;

/// <summary>A person to add; the id is chosen when it is absent.</summary>
public sealed record NewPerson
{
    [Range(1, long.MaxValue)]
    public long? Id { get; init; }

    [Required, StringLength(64, MinimumLength = 1)]
    public required string FirstName { get; init; }

    [StringLength(64)]
    public string? LastName { get; init; }

    [RegularExpression("^[A-Za-z][A-Za-z0-9_]{2,31}$")]
    public string? Username { get; init; }

    /// <summary>As <c>en</c>, <c>ru</c> or <c>kk</c>; absent when the app does not say.</summary>
    [StringLength(35)]
    public string? LanguageCode { get; init; }
}
