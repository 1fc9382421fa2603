using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>What <c>PUT /players/{telegramId}/role</c> takes.</summary>
/// <param name="Role">The role from now on.</param>
public sealed record RoleChange([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Role Role);
