namespace CraftAspire.Contracts;

/// <summary>A word that no element may have in its name.</summary>
/// <param name="Word">1–64 characters; case, hyphens and apostrophes say nothing.</param>
public sealed record WordEntry(string Word);
