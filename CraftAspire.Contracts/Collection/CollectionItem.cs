namespace CraftAspire.Contracts;

/// <summary>An element that a session holds.</summary>
/// <param name="Element">What it is.</param>
/// <param name="FoundAt">When the session came to hold it, UTC.</param>
/// <param name="IsDiscovery">True when it was discovered in this session: nobody had made it before.</param>
/// <param name="IsFavourite">True when the owner (the player, or the whole chat) marked it.</param>
public sealed record CollectionItem(Element Element, DateTimeOffset FoundAt, bool IsDiscovery, bool IsFavourite);
