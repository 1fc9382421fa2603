using CraftAspire.Api.Moderation;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Combining;

/// <summary>What the database said to a combination: see <see cref="CraftingTable"/>.</summary>
internal sealed record TableState
{
    /// <summary>Null for a caller who has never played.</summary>
    public long? PlayerId { get; init; }

    /// <summary>The active session; null when there is none, and when <see cref="Answer"/> is an earlier one.</summary>
    public long? SessionId { get; init; }

    public bool HoldsFirst { get; init; }

    public bool HoldsSecond { get; init; }

    /// <summary>The two as asked; null where no such element exists.</summary>
    public Element? First { get; init; }

    /// <inheritdoc cref="First"/>
    public Element? Second { get; init; }

    /// <summary>What the combination answers: made now, or the first answer to the same key. Null when nothing was made.</summary>
    public Combination? Answer { get; init; }

    /// <summary>True when what the two make is hidden: it is not made again.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What keeps the caller from combining here.</summary>
    public Block? Block { get; init; }

    /// <summary>True when another request with the same key was faster by a hair: its answer can be read now.</summary>
    public bool LostTheKey { get; init; }

    /// <summary>True when the pair has another recipe than a cache said, or none.</summary>
    public bool LostTheRecipe { get; init; }
}
