using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using TelegramEmulator.Files;
using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>All people and chats, each found by its key, so sending a message searches nothing.</summary>
public sealed class EmulatedTelegram(BotRegister bots, IOptions<EmulatorOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<long, Person> _people = [];
    private readonly ConcurrentDictionary<string, Room> _rooms = new(StringComparer.Ordinal);

    // Ids begin with the clock, so a new person in an empty emulator gets no id that the game knows from an earlier run.
    private long _lastPersonId = time.GetUtcNow().ToUnixTimeSeconds() - 1_700_000_000;
    private long _lastGroupId = time.GetUtcNow().ToUnixTimeSeconds() - 1_700_000_000;

    public BotRegister Bots { get; } = bots;

    public ChangeFeed Feed { get; } = new();

    public FileShelf Files { get; } = new();

    public IEnumerable<Person> People => _people.Values.OrderBy(each => each.Id);

    public IEnumerable<Room> Rooms => _rooms.Values;

    public Person? FindPerson(long id) => _people.GetValueOrDefault(id);

    public Room? FindRoom(string key) => _rooms.GetValueOrDefault(key);

    /// <summary>The chat that a bot means by an id: a group, or its private chat with a person.</summary>
    public Room? FindRoom(Bot bot, long chatId) => chatId < 0 ? FindRoom(GroupKey(chatId)) : FindRoom(PrivateKey(bot.Id, chatId));

    /// <summary>Adds a person; without an id the next free one. A known id keeps its person and takes the new profile.</summary>
    public Person AddPerson(long? id, string firstName, string? lastName, string? username, string? language)
    {
        var profile = new User
        {
            Id = id ?? NextPersonId(),
            FirstName = firstName,
            LastName = lastName,
            Username = username,
            LanguageCode = language,
        };
        var person = _people.GetOrAdd(profile.Id, _ => new Person(profile));
        person.Rename(profile);
        return person;
    }

    /// <summary>The private chat of a bot and a person; it comes into being when first asked for.</summary>
    public Room PrivateRoom(Bot bot, Person person)
    {
        var key = PrivateKey(bot.Id, person.Id);
        if (_rooms.TryGetValue(key, out var known))
            return known;

        var profile = person.Profile;
        var chat = new Chat
        {
            Id = profile.Id,
            Type = "private",
            FirstName = profile.FirstName,
            LastName = profile.LastName,
            Username = profile.Username,
        };
        return Open(NewRoom(key, chat, RoomKind.Private), [person], [bot]);
    }

    /// <summary>Opens a group, supergroup or channel; without an id the next free one.</summary>
    public Room AddGroup(RoomKind kind, string title, long? id, IEnumerable<Person> people, IEnumerable<Bot> members)
    {
        var chatId = id ?? NextGroupId(kind);
        var chat = new Chat { Id = chatId, Type = kind.ToString().ToLowerInvariant(), Title = title };
        return Open(NewRoom(GroupKey(chatId), chat, kind), people, members);
    }

    public Room NewRoom(string key, Chat chat, RoomKind kind) => new(key, chat, kind, options.Value.MessagesPerChat);

    /// <summary>Adds people and bots to a new chat. Of two simultaneous openings the first one's chat counts.</summary>
    public Room Open(Room room, IEnumerable<Person> people, IEnumerable<Bot> members)
    {
        foreach (var bot in members)
        {
            room.Add(bot);
        }

        foreach (var person in people)
        {
            room.Add(person);
        }

        var opened = _rooms.GetOrAdd(room.Key, room);
        foreach (var person in opened.People)
        {
            person.Enter(opened);
        }

        return opened;
    }

    public static string PrivateKey(long botId, long personId) => $"{botId}:{personId}";

    public static string GroupKey(long chatId) => $"{chatId}";

    private long NextPersonId()
    {
        long id;
        do
        {
            id = Interlocked.Increment(ref _lastPersonId);
        }
        while (_people.ContainsKey(id));
        return id;
    }

    private long NextGroupId(RoomKind kind)
    {
        long id;
        do
        {
            var next = Interlocked.Increment(ref _lastGroupId);
            // Supergroups and channels carry -100 before their number.
            id = kind is RoomKind.Group ? -next : -1_000_000_000_000 - next;
        }
        while (_rooms.ContainsKey(GroupKey(id)));
        return id;
    }
}
