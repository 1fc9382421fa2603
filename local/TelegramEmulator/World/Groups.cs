using TelegramEmulator.Updates;
using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>Who joins and leaves groups, and how a group becomes a supergroup.</summary>
public sealed class Groups(EmulatedTelegram telegram, Messenger messenger)
{
    public Room Create(RoomKind kind, string title, long? id, IReadOnlyList<Person> people, IReadOnlyList<Bot> bots)
    {
        var room = telegram.AddGroup(kind, title, id, people, []);
        if (kind is not RoomKind.Channel && people.Count > 0)
            messenger.Post(room, to => Service(to, people[0].Profile) with { GroupChatCreated = true });
        foreach (var bot in bots)
        {
            Add(room, bot, people is [var first, ..] ? first : null);
        }

        return room;
    }

    public void Add(Room room, Person person)
    {
        lock (room.Gate)
        {
            if (!room.Add(person))
                return;
        }

        person.Enter(room);
        messenger.Post(room, to => Service(to, person.Profile) with { NewChatMembers = [person.Profile] });
    }

    public void Remove(Room room, Person person)
    {
        lock (room.Gate)
        {
            if (!room.Remove(person))
                return;
        }

        person.Leave(room);
        messenger.Post(room, to => Service(to, person.Profile) with { LeftChatMember = person.Profile });
        // Who has left hears of nothing in the chat any more, but of this.
        person.Pages.Tell(new Change(room.Version, ChangeKind.Chat, room.Key));
    }

    public void Add(Room room, Bot bot, Person? by)
    {
        lock (room.Gate)
        {
            if (!room.Add(bot))
                return;
        }

        TellStanding(room, bot, by, "left", "member");
        if (room.Kind is not RoomKind.Channel)
            messenger.Post(
                room, to => Service(to, by?.Profile ?? bot.Profile with { IsBot = false }) with { NewChatMembers = [bot.Profile] });
    }

    public void Remove(Room room, Bot bot, Person? by)
    {
        lock (room.Gate)
        {
            if (!room.Remove(bot))
                return;
        }

        TellStanding(room, bot, by, "member", "kicked");
        messenger.Post(room, to => Service(to, by?.Profile ?? bot.Profile) with { LeftChatMember = bot.Profile });
    }

    /// <summary>
    /// Turns a group into a supergroup with a new id. Both chats say so, and calls for the old id are refused with the new one.
    /// </summary>
    public Room Migrate(Room room)
    {
        var supergroup = telegram.AddGroup(RoomKind.Supergroup, room.Chat.Title ?? "", null, room.People, room.Bots);
        var by = room.People.First().Profile;
        messenger.Post(room, to => Service(to, by) with { MigrateToChatId = supergroup.Chat.Id });
        room.MigratedTo = supergroup.Chat.Id;
        messenger.Post(supergroup, to => Service(to, by) with { MigrateFromChatId = room.Chat.Id });
        messenger.Announce(room, ChangeKind.Chat);
        return supergroup;
    }

    private void TellStanding(Room room, Bot bot, Person? by, string before, string after)
    {
        var update = new ChatMemberUpdated(
            room.Chat, by?.Profile ?? bot.Profile, messenger.Now, new ChatMember(bot.Profile, before), new ChatMember(bot.Profile, after));
        bot.Updates.Add("my_chat_member", $"chat/{room.Key}", update);
        messenger.Announce(room, ChangeKind.Chat);
    }

    private static Message Service(Room room, User by) => new() { MessageId = 0, Date = 0, Chat = room.Chat, From = by };
}
