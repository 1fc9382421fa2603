namespace TelegramEmulator.Wire;

/// <summary>A person or a bot, as the Bot API shows it.</summary>
public sealed record User
{
    public required long Id { get; init; }

    public bool IsBot { get; init; }

    public required string FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Username { get; init; }

    /// <summary>IETF language tag of the person's app; bots have none.</summary>
    public string? LanguageCode { get; init; }
}
