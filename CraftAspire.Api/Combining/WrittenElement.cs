namespace CraftAspire.Api.Combining;

/// <summary>The element that a recipe leads to, and whether the recipe's transaction made it.</summary>
internal sealed record WrittenElement(long Id, int Depth, bool IsDiscovery);
