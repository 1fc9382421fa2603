using System.ComponentModel.DataAnnotations;

namespace TelegramEmulator;

/// <summary>How the emulator behaves; configuration section <c>Emulator</c>.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The only accepted token; unset: any well-formed token creates a bot.</summary>
    [RegularExpression("^[0-9]{1,16}:[A-Za-z0-9_-]+$", ErrorMessage = "Emulator:BotToken must look like digits:text.")]
    public string? BotToken { get; init; }

    /// <summary>First name of a bot that appears by its token.</summary>
    [Required]
    public string BotName { get; init; } = "CraftAspire";

    /// <summary>User name of the first bot; later ones get their id appended.</summary>
    [Required, RegularExpression("^[A-Za-z][A-Za-z0-9_]{3,30}$")]
    public string BotUsername { get; init; } = "craftaspire_bot";

    /// <summary>
    /// Whether Telegram's sending rates (30/s in all, 1/s per chat, 20/min per group) are enforced with 429. Changeable at run time.
    /// </summary>
    public bool RateLimits { get; init; }

    /// <summary>The file that keeps the state between starts; unset: each start begins empty.</summary>
    public string? StateFile { get; init; }

    /// <summary>Messages kept per chat, the newest; 10–100,000.</summary>
    [Range(10, 100_000)]
    public int MessagesPerChat { get; init; } = 1_000;

    /// <summary>Seconds within which a tap can be answered; 1–600. Telegram's own patience ends after about 15.</summary>
    [Range(1, 600)]
    public int CallbackSeconds { get; init; } = 15;
}
