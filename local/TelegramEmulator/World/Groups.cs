using TelegramEmulator.Updates;
using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>Who joins and leaves groups and what they are there.</summary>
public sealed class Groups(EmulatedTelegram telegram, Messenger messenger)
{
    public Room Create(
        RoomKind kind, string title, long? id, IReadOnlyList<Person> people, IReadOnlyList<Bot> bots, bool isForum)
    {
        var room = telegram.AddGroup(kind, title, id, people, []);
        if (isForum)
            room.Describe(room.Chat with { IsForum = true });
        if (people is [var creator, ..])
        {
            room.Put(creator.Id, new Standing(Role.Creator));
            if (kind is not RoomKind.Channel)
                messenger.Post(room, to => Service(to, creator.Profile) with
                {
                    GroupChatCreated = kind is RoomKind.Group ? true : null,
                    SupergroupChatCreated = kind is RoomKind.Supergroup ? true : null,
                });
        }

        foreach (var bot in bots)
        {
            Add(room, bot, people is [var first, ..] ? first.Profile : null);
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
        TellStanding(room, person.Profile, person.Profile, Standing.Left, Standing.Member);
        messenger.Post(room, to => Service(to, person.Profile) with { NewChatMembers = [person.Profile] });
    }

    /// <summary>Takes a person out: of their own will, or banned by somebody.</summary>
    public void Remove(Room room, Person person, User? by = null, Standing? banned = null)
    {
        Standing before;
        lock (room.Gate)
        {
            before = room.StandingOf(person.Id);
            room.Put(person.Id, banned ?? Standing.Left);
            if (!room.Remove(person))
                return;
        }

        person.Leave(room);
        TellStanding(room, person.Profile, by ?? person.Profile, before, banned ?? Standing.Left);
        messenger.Post(room, to => Service(to, by ?? person.Profile) with { LeftChatMember = person.Profile });
        // A member who has left gets no more changes of the chat except this one.
        person.Pages.Tell(new Change(room.Version, ChangeKind.Chat, room.Key));
    }

    /// <summary>Adds a bot; in a channel it can only be an administrator.</summary>
    public void Add(Room room, Bot bot, User? by)
    {
        var standing = room.Kind is RoomKind.Channel ? new Standing(Role.Administrator) : Standing.Member;
        Standing before;
        lock (room.Gate)
        {
            before = room.StandingOf(bot.Id);
            if (!room.Add(bot))
                return;
            room.Put(bot.Id, standing);
        }

        TellStanding(room, bot.Profile, by, before, standing);
        if (room.Kind is not RoomKind.Channel)
            messenger.Post(room, to => Service(to, by ?? bot.Profile with { IsBot = false }) with { NewChatMembers = [bot.Profile] });
    }

    /// <summary>Takes a bot out: thrown out by somebody, or by its own call.</summary>
    public void Remove(Room room, Bot bot, User? by)
    {
        var after = by?.Id == bot.Id ? Standing.Left : new Standing(Role.Kicked);
        Standing before;
        lock (room.Gate)
        {
            before = room.StandingOf(bot.Id);
            if (!room.Remove(bot))
                return;
            room.Put(bot.Id, after);
        }

        TellStanding(room, bot.Profile, by, before, after);
        if (room.Kind is not RoomKind.Channel)
            messenger.Post(room, to => Service(to, by ?? bot.Profile) with { LeftChatMember = bot.Profile });
    }

    /// <summary>Makes a member an administrator, restricts one, or makes one plain again.</summary>
    public void Appoint(Room room, User member, Standing after, User? by)
    {
        Standing before;
        lock (room.Gate)
        {
            before = room.StandingOf(member.Id);
            room.Put(member.Id, after);
        }

        if (before != after)
            TellStanding(room, member, by, before, after);
    }

    // A bot hears of itself; of others only as an administrator that asked for it.
    private void TellStanding(Room room, User whom, User? by, Standing before, Standing after)
    {
        var update = new ChatMemberUpdated(
            room.Chat, by ?? whom, messenger.Now, before.Of(whom, room.Kind), after.Of(whom, room.Kind));
        telegram.Bots.Find(whom.Id)?.Updates.Add("my_chat_member", $"chat/{room.Key}", update);
        foreach (var bot in room.Bots.Where(each => each.Id != whom.Id && room.StandingOf(each.Id).IsAdministrator))
        {
            bot.Updates.Add("chat_member", $"chat/{room.Key}", update);
        }

        messenger.Announce(room, ChangeKind.Chat);
    }

    private static Message Service(Room room, User by) => new() { MessageId = 0, Date = 0, Chat = room.Chat, From = by };
}
