using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>Opens, changes and closes topics; every change is told by a service message in the topic.</summary>
public sealed class Forums(Messenger messenger)
{
    /// <summary>Gives a supergroup topics, or takes them away.</summary>
    public void Switch(Room room, bool on)
    {
        lock (room.Gate)
        {
            room.Describe(room.Chat with { IsForum = on ? true : null });
        }

        messenger.Announce(room, ChangeKind.Chat);
    }

    /// <param name="author">The bot, if one opens the topic: it gets no update about what it did itself.</param>
    public Topic Open(Room room, User by, string name, int? color = null, string? emoji = null, Bot? author = null)
    {
        lock (room.Gate)
        {
            var icon = color ?? Topic.Colors[0];
            var opened = Tell(room, by, null, author, message => message with { ForumTopicCreated = new(name, icon, emoji) });
            var topic = new Topic(opened.MessageId, name, icon, by.Id) { IconCustomEmojiId = emoji };
            room.Put(topic);
            return topic;
        }
    }

    /// <summary>Changes a topic and tells what is new; false when nothing is.</summary>
    public bool Change(Room room, User by, Topic before, Topic after, Bot? author = null)
    {
        lock (room.Gate)
        {
            if (before == after)
                return false;

            room.Put(after);
            int? thread = after.Id == Topic.General ? null : after.Id;
            if (before.Name != after.Name || before.IconCustomEmojiId != after.IconCustomEmojiId)
            {
                var edited = new ForumTopicEdited(
                    before.Name == after.Name ? null : after.Name,
                    before.IconCustomEmojiId == after.IconCustomEmojiId ? null : after.IconCustomEmojiId ?? "");
                Tell(room, by, thread, author, message => message with { ForumTopicEdited = edited });
            }

            if (before.IsHidden != after.IsHidden)
            {
                Tell(room, by, thread, author, message => after.IsHidden
                    ? message with { GeneralForumTopicHidden = new() }
                    : message with { GeneralForumTopicUnhidden = new() });
            }

            if (before.IsClosed != after.IsClosed)
            {
                Tell(room, by, thread, author, message => after.IsClosed
                    ? message with { ForumTopicClosed = new() }
                    : message with { ForumTopicReopened = new() });
            }

            return true;
        }
    }

    /// <summary>Removes a topic with everything that was written in it.</summary>
    public void Delete(Room room, int topic)
    {
        lock (room.Gate)
        {
            room.RemoveTopic(topic);
            foreach (var message in room.Messages.Where(each => each.MessageThreadId == topic).ToList())
            {
                messenger.Delete(room, message.MessageId);
            }
        }
    }

    private Message Tell(Room room, User by, int? thread, Bot? author, Func<Message, Message> what) => messenger.Post(
        room, to => what(new Message { MessageId = 0, Date = 0, Chat = to.Chat, From = by, MessageThreadId = thread }), author);
}
