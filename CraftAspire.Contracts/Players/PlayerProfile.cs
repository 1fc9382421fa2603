namespace CraftAspire.Contracts;

/// <summary>What a player tells of themselves with <c>PUT /players/me</c>.</summary>
/// <param name="Name">1–128 characters; control characters are dropped.</param>
/// <param name="Language">Language tag such as <c>en</c>, <c>ru</c>, <c>kk</c>, <c>pt-BR</c>; at most 35 characters; null keeps the one
/// known.</param>
public sealed record PlayerProfile(string Name, string? Language = null);
