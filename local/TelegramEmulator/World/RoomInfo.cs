using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>What a chat says about itself beyond its name.</summary>
public sealed record RoomInfo
{
    public static RoomInfo None { get; } = new();

    public string? Description { get; init; }

    /// <summary>The file of its picture.</summary>
    public string? Photo { get; init; }

    /// <summary>Ids of the pinned messages, the newest last.</summary>
    public IReadOnlyList<int> Pinned { get; init; } = [];

    /// <summary>What members may do; absent for everything.</summary>
    public IReadOnlyList<string>? Permissions { get; init; }

    /// <summary>Links by which people join; the first that is nobody's own and not revoked is the chat's.</summary>
    public IReadOnlyList<ChatInviteLink> Links { get; init; } = [];
}
