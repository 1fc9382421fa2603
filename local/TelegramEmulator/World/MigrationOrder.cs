namespace TelegramEmulator.World;

/// <summary>
/// Which of the two messages about a group's upgrade comes first. Telegram promises no order, and a bot may miss either of them.
/// </summary>
public enum MigrationOrder
{
    /// <summary>The old group names the new one, then the new one names the old one.</summary>
    OldFirst,

    /// <summary>The new group speaks first.</summary>
    NewFirst,

    /// <summary>Only the old group speaks.</summary>
    OldOnly,

    /// <summary>Only the new group speaks.</summary>
    NewOnly,

    /// <summary>No message at all: a bot learns it from the error of its next call.</summary>
    Silent,
}
