namespace CraftAspire.Bot.Durability;

/// <summary>Why something queued will never be sent.</summary>
internal static class GiveUpReason
{
    /// <summary>The player blocked the bot, or the group threw it out.</summary>
    public const string Blocked = "blocked";

    /// <summary>Telegram refuses exactly this.</summary>
    public const string Refused = "refused";

    /// <summary>The message is too late: Telegram drops an answer to a tap after a minute.</summary>
    public const string Expired = "expired";

    /// <summary>The bot itself could not make a message of it; the log says why.</summary>
    public const string Failed = "failed";

    /// <summary>The row cannot be read by this version; its payload is kept.</summary>
    public const string Unreadable = "unreadable";
}
