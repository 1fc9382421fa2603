using TelegramEmulator.Updates;
using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>
/// Adds, changes and removes messages. Bots learn of it by updates, pages and tests by changes.
/// </summary>
public sealed class Messenger(EmulatedTelegram telegram, TimeProvider time)
{
    public long Now => time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Adds a message; its id, chat and date are set here. Bots other than the author get it as an update.</summary>
    public Message Post(Room room, Func<Room, Message> write, Bot? author = null)
    {
        lock (room.Gate)
        {
            var message = Threads.Place(room, write(room) with { MessageId = room.NextMessageId(), Chat = room.Chat, Date = Now });
            room.Append(message);
            Announce(room, ChangeKind.Message, message);
            TellBots(room, room.Kind is RoomKind.Channel ? "channel_post" : "message", message, author);
            return message;
        }
    }

    /// <summary>Replaces a message in place; null when it is gone.</summary>
    public Message? Edit(Room room, int messageId, Func<Message, Message> change, Bot? author = null)
    {
        lock (room.Gate)
        {
            if (room.Find(messageId) is not { } old)
                return null;

            var message = change(old) with { EditDate = Now };
            room.Replace(message);
            Announce(room, ChangeKind.Edit, message);
            if (author is null)
                TellBots(room, room.Kind is RoomKind.Channel ? "edited_channel_post" : "edited_message", message, author);
            return message;
        }
    }

    /// <summary>Replaces a message whose content nobody edited, as when a vote is counted; null when it is gone.</summary>
    public Message? Replace(Room room, int messageId, Func<Message, Message> change)
    {
        lock (room.Gate)
        {
            if (room.Find(messageId) is not { } old)
                return null;

            var message = change(old);
            room.Replace(message);
            Announce(room, ChangeKind.Edit, message);
            return message;
        }
    }

    public bool Delete(Room room, int messageId)
    {
        lock (room.Gate)
        {
            if (room.Find(messageId) is not { } message)
                return false;

            room.Delete(messageId);
            Announce(room, ChangeKind.Delete, message with { ReplyMarkup = null });
            return true;
        }
    }

    /// <summary>
    /// Tells pages and tests of a change that is not about a message's content; without a chat it stands in the feed alone.
    /// </summary>
    public void Announce(Room? room, ChangeKind kind, Func<Change, Change>? detail = null)
    {
        var change = telegram.Feed.Append(version =>
        {
            var plain = new Change(version, kind, room?.Key ?? "");
            return detail is null ? plain : detail(plain);
        });
        if (room is not null)
            Tell(room, change);
    }

    private void Announce(Room room, ChangeKind kind, Message message) =>
        Tell(
            room,
            telegram.Feed.Append(version => new Change(version, kind, room.Key) { MessageId = message.MessageId, Message = message }));

    private static void Tell(Room room, Change change)
    {
        room.Touch(change.Version);
        foreach (var person in room.People)
        {
            person.Pages.Tell(change);
        }
    }

    private static void TellBots(Room room, string kind, Message message, Bot? author)
    {
        foreach (var bot in room.Bots)
        {
            if (bot != author && !room.IsBlocked && Privacy.Sees(bot, room, message))
                bot.Updates.Add(kind, $"chat/{room.Key}", message);
        }
    }
}
