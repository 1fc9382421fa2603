using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>The accounts that Telegram puts into <c>from</c> where a chat speaks and no person.</summary>
public static class SpecialSenders
{
    /// <summary>An anonymous administrator: the group speaks.</summary>
    public static User Group { get; } = new() { Id = 1087968824, IsBot = true, FirstName = "Group", Username = "GroupAnonymousBot" };

    /// <summary>Somebody who writes in the name of a channel.</summary>
    public static User Channel { get; } = new() { Id = 136817688, IsBot = true, FirstName = "Channel", Username = "Channel_Bot" };

    /// <summary>A post that the channel of a discussion group copies into it.</summary>
    public static User Telegram { get; } = new() { Id = 777000, FirstName = "Telegram" };
}
