namespace TelegramEmulator.Wire;

/// <summary>What helps a bot to go on after an error.</summary>
public sealed record ResponseParameters
{
    /// <summary>Seconds to wait.</summary>
    public int? RetryAfter { get; init; }

    public long? MigrateToChatId { get; init; }
}
