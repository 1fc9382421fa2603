namespace CraftAspire.Contracts;

/// <summary>What <c>PUT /players/{telegramId}/role</c> takes.</summary>
/// <param name="Role">The role from now on.</param>
public sealed record RoleChange(Role Role);
