namespace TelegramEmulator.Wire;

/// <summary>Where a forwarded message comes from: of Telegram's four kinds the user who lets their name be seen.</summary>
/// <param name="Type">Always <c>user</c>.</param>
/// <param name="Date">When the original was sent, Unix time in seconds.</param>
public sealed record MessageOrigin(string Type, long Date, User SenderUser);
