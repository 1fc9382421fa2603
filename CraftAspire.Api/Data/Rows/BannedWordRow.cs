using CraftAspire.Api.Game;

namespace CraftAspire.Api.Data.Rows;

/// <summary>A banned word that a moderator added to the shipped list.</summary>
public sealed class BannedWordRow
{
    /// <summary>Folded as element names are; see <see cref="ElementKey"/>.</summary>
    public required string Word { get; init; }

    public long? AddedById { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}
