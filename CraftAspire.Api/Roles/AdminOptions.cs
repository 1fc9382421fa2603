using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace CraftAspire.Api.Roles;

/// <summary>Section <c>Admins</c>.</summary>
public sealed class AdminOptions : IValidatableObject
{
    /// <summary>Telegram user ids of the first admins, separated by commas; may be empty. Later ones are appointed by them.</summary>
    public string TelegramIds { get; init; } = "";

    internal IReadOnlyList<long> Ids => [.. Parts.Select(part => long.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct()];

    private string[] Parts => TelegramIds.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Parts.All(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0))
            yield return new ValidationResult("Admins:TelegramIds holds positive whole numbers separated by commas.", [nameof(TelegramIds)]);
    }
}
