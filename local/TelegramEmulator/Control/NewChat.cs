using System.ComponentModel.DataAnnotations;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>A group, supergroup or channel to open.</summary>
public sealed record NewChat
{
    public RoomKind Kind { get; init; } = RoomKind.Group;

    [Required, StringLength(128, MinimumLength = 1)]
    public required string Title { get; init; }

    /// <summary>Negative; chosen when absent.</summary>
    [Range(long.MinValue, -1)]
    public long? Id { get; init; }

    /// <summary>Whether a supergroup has topics.</summary>
    public bool IsForum { get; init; }

    /// <summary>Ids of the people; the first one opens it and is its creator.</summary>
    [Required, MinLength(1)]
    public required IReadOnlyList<long> People { get; init; }

    /// <summary>Ids of the bots; absent means the first bot, empty means none.</summary>
    public IReadOnlyList<long>? Bots { get; init; }
}
