namespace TelegramEmulator.World;

/// <summary>A tap that nobody has answered yet.</summary>
public sealed record PendingTap(string Id, Bot Bot, Room Room, Person Person, int MessageId, DateTimeOffset Expires);
