namespace CraftAspire.Api.Data.Rows;

/// <summary>What a player thinks of an element.</summary>
public sealed class ReactionRow
{
    public required long PlayerId { get; init; }

    public required long ElementId { get; init; }

    public required bool IsLike { get; init; }

    /// <summary>The settings under which the element was first made.</summary>
    public required int SettingsVersion { get; init; }

    public required DateTimeOffset At { get; init; }
}
