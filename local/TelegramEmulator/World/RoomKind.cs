namespace TelegramEmulator.World;

/// <summary>The kinds of chats, named as the Bot API names them.</summary>
public enum RoomKind
{
    Private,
    Group,
    Supergroup,
    Channel,
}
