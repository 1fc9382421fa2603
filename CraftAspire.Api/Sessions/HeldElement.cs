using CraftAspire.Api.Data.Rows;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Sessions;

/// <summary>An element with the row by which a session holds it, for queries.</summary>
internal sealed class HeldElement
{
    public required SessionElementRow Held { get; init; }

    public required ElementRow Element { get; init; }

    public CollectionItem ToItem() => new(Element.ToContract(), Held.FoundAt, Held.IsDiscovery, Held.IsFavourite);
}
