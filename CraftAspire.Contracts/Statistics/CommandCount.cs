namespace CraftAspire.Contracts;

/// <summary>How often something was wanted.</summary>
/// <param name="Command">Such as <c>combine</c>.</param>
/// <param name="Count">Positive.</param>
public sealed record CommandCount(string Command, long Count);
