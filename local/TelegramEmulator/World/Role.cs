namespace TelegramEmulator.World;

/// <summary>The kinds of members, named as the Bot API's ChatMember names its status.</summary>
public enum Role
{
    Left,
    Member,
    Restricted,
    Administrator,
    Creator,
    Kicked,
}
