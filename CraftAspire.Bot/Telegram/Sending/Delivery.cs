namespace CraftAspire.Bot.Telegram.Sending;

/// <summary>What became of one call of Telegram.</summary>
internal abstract record Delivery
{
    /// <summary>It is there, or was there already.</summary>
    /// <param name="BoardMessageId">The message that is the board now; null when that did not change.</param>
    /// <param name="MessageId">The message that a picture became; null for anything else.</param>
    public sealed record Done(int? BoardMessageId = null, int? MessageId = null) : Delivery;

    /// <summary>This chat may not be written to for a while.</summary>
    public sealed record Pause(TimeSpan For) : Delivery;

    /// <summary>The message that should be changed is gone; a new one is needed.</summary>
    public sealed record MessageGone : Delivery;

    /// <summary>Nobody there wants to hear from the bot any more.</summary>
    public sealed record Blocked : Delivery;

    /// <summary>The group lives on as a supergroup.</summary>
    public sealed record Moved(long ToChatId) : Delivery;

    /// <summary>Telegram will never take it.</summary>
    /// <param name="Why">Why, in words that hold nothing of what was sent.</param>
    /// <param name="MayBePlain">Whether it may take the same as plain text.</param>
    public sealed record Refused(string Why, bool MayBePlain = false) : Delivery;

    /// <summary>
    /// The bot itself failed: a picture could not be drawn, a text not built. Trying the same again would fail the same way.
    /// </summary>
    /// <param name="Trace">What broke and where.</param>
    public sealed record Broken(string Trace) : Delivery;

    /// <summary>The bot's token is refused: wrong, or revoked. It may be repaired.</summary>
    public sealed record TokenRefused : Delivery;

    /// <summary>Telegram did not answer, or not sensibly; trying again may help.</summary>
    public sealed record Unreachable(string Why) : Delivery;
}
