namespace TelegramEmulator.World;

/// <summary>In whose name a person writes in a supergroup.</summary>
public enum SenderKind
{
    /// <summary>The person's own.</summary>
    Person,

    /// <summary>The group's: an anonymous administrator.</summary>
    Group,

    /// <summary>A channel's that the person runs.</summary>
    Channel,

    /// <summary>The channel's whose discussion group this is; its posts appear here by themselves.</summary>
    LinkedChannel,
}
