using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>
/// Where a message stands among the threads. In a forum that is its topic; in other supergroups a reply carries the number of the thread
/// too, but without the mark of a topic, and nobody can send to it.
/// </summary>
public static class Threads
{
    public static Message Place(Room room, Message message)
    {
        if (!room.IsForum)
        {
            return room.Kind is RoomKind.Supergroup && message.ReplyToMessage is { } target
                ? message with { MessageThreadId = target.MessageThreadId ?? target.MessageId }
                : message with { MessageThreadId = null };
        }

        if (message.ForumTopicCreated is not null)
            return message with { MessageThreadId = message.MessageId, IsTopicMessage = true };

        // A reply without a topic of its own goes where the message stands that it replies to.
        var topic = message.MessageThreadId ?? (message.ReplyToMessage is { IsTopicMessage: true } to ? to.MessageThreadId : null);
        return topic is not { } id
            ? message
            : message with { MessageThreadId = id, IsTopicMessage = true, ReplyToMessage = message.ReplyToMessage ?? room.Find(id) };
    }
}
