using System.Text.Json;

namespace TelegramEmulator.Wire;

/// <summary>What getChat answers.</summary>
public sealed record ChatFullInfo
{
    public required long Id { get; init; }

    public required string Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public bool? IsForum { get; init; }

    public int AccentColorId { get; init; }

    public int MaxReactionCount { get; init; } = 11;

    public required JsonElement AcceptedGiftTypes { get; init; }

    public ChatPhoto? Photo { get; init; }

    public IReadOnlyList<string>? ActiveUsernames { get; init; }

    public string? Description { get; init; }

    public string? InviteLink { get; init; }

    public Message? PinnedMessage { get; init; }

    /// <summary>What members may do, each right by its name.</summary>
    public IReadOnlyDictionary<string, bool>? Permissions { get; init; }

    public bool? JoinToSendMessages { get; init; }
}

/// <summary>A chat's picture in two sizes, which here are one file.</summary>
public sealed record ChatPhoto(string SmallFileId, string SmallFileUniqueId, string BigFileId, string BigFileUniqueId);
