namespace CraftAspire.Contracts;

/// <summary>A code as somebody typed it.</summary>
/// <param name="Code">Six digits of an authenticator application, or a recovery code; spaces, hyphens and case do not matter. At most 32
/// characters.</param>
public sealed record CodeEntry(string Code);
