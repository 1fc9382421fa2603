using CraftAspire.Contracts;

namespace CraftAspire.Api.Collection;

/// <summary>A line of a collection, as the queries read it.</summary>
internal sealed record CollectionRow(
    long Ordinal, long Id, string Name, string Emoji, int Depth, DateTimeOffset FoundAt, bool IsDiscovery, bool IsFavourite)
{
    public CollectionItem ToItem() => new(new Element(Id, Name, Emoji, Depth), FoundAt, IsDiscovery, IsFavourite);
}
