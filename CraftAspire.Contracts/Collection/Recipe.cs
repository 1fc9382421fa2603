namespace CraftAspire.Contracts;

/// <summary>What two elements make. The order of the two says nothing: A + B = B + A.</summary>
public sealed record Recipe(Element First, Element Second, Element Result);
