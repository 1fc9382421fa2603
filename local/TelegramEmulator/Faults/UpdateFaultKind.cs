namespace TelegramEmulator.Faults;

/// <summary>What can go wrong between Telegram and the bot.</summary>
public enum UpdateFaultKind
{
    /// <summary>The update never arrives.</summary>
    Drop,

    /// <summary>The update arrives later, after those that came in the meantime.</summary>
    Delay,

    /// <summary>The update arrives a second time, also after it was confirmed.</summary>
    Duplicate,

    /// <summary>Updates that wait together are delivered newest first.</summary>
    Reorder,
}
