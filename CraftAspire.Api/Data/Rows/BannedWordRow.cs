using CraftAspire.Api.Game;

namespace CraftAspire.Api.Data.Rows;

/// <summary>A word that no element may have in its name, added by a moderator to the list that ships.</summary>
public sealed class BannedWordRow
{
    /// <summary>Folded as element names are; see <see cref="ElementKey"/>.</summary>
    public required string Word { get; init; }

    public long? AddedById { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}
