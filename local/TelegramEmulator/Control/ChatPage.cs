using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>A chat's newest messages, oldest first, as they stood at <paramref name="Version"/>.</summary>
public sealed record ChatPage(long Version, IReadOnlyList<MessageView> Messages)
{
    public static ChatPage Of(Room room, int limit)
    {
        lock (room.Gate)
        {
            var newest = room.Messages.Skip(Math.Max(0, room.Messages.Count - limit));
            return new ChatPage(room.Version, [.. newest.Select(each => new MessageView(each, room.ReactionsOf(each.MessageId)))]);
        }
    }
}
