namespace CraftAspire.Bot.Ledger;

/// <summary>Why something queued will never be sent.</summary>
internal static class GiveUpReason
{
    /// <summary>The player blocked the bot, or the group threw it out.</summary>
    public const string Blocked = "blocked";

    /// <summary>Telegram refuses exactly this.</summary>
    public const string Refused = "refused";

    /// <summary>Its time is over: an answer to a tap is worth nothing after a minute.</summary>
    public const string Expired = "expired";
}
