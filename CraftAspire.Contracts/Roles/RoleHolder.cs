namespace CraftAspire.Contracts;

/// <summary>Somebody with a role, as admins see them.</summary>
/// <param name="TelegramId">Their Telegram user id.</param>
/// <param name="Name">As they gave it; null while none was given.</param>
/// <param name="Role">What they may do.</param>
/// <param name="HasSecondFactor">Whether they have enrolled a second factor; without one their role opens nothing.</param>
public sealed record RoleHolder(long TelegramId, string? Name, Role Role, bool HasSecondFactor);
