namespace CraftAspire.Api.Data.Rows;

/// <summary>A player's like or dislike of an element.</summary>
public sealed class ReactionRow
{
    public required long PlayerId { get; init; }

    public required long ElementId { get; init; }

    public required bool IsLike { get; init; }

    /// <summary>The version of the settings that first made the element.</summary>
    public required int SettingsVersion { get; init; }

    public required DateTimeOffset At { get; init; }
}
