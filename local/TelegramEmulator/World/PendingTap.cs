namespace TelegramEmulator.World;

/// <summary>A tap that nobody has answered yet.</summary>
/// <param name="Room">Absent for a tap that was put among the updates by hand and belongs to no chat here.</param>
public sealed record PendingTap(string Id, Bot Bot, Room? Room, long Person, int MessageId, DateTimeOffset Expires);
