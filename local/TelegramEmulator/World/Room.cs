using System.Collections.Immutable;
using TelegramEmulator.Updates;
using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>One chat: who is in it and its messages as they stand. Whatever reads and then writes holds <see cref="Gate"/>.</summary>
public sealed class Room(string key, Chat chat, RoomKind kind, int keep)
{
    private readonly List<Message> _messages = [];
    private readonly Dictionary<int, IReadOnlyList<Reaction>> _reactions = [];

    // Immutable and replaced as a whole: readers do not hold the gate, and members rarely change.
    private Dictionary<long, Person> _people = [];
    private Dictionary<long, Bot> _bots = [];
    private ImmutableSortedDictionary<int, Topic> _topics =
        ImmutableSortedDictionary<int, Topic>.Empty.Add(Topic.General, new Topic(Topic.General, "General", Topic.Colors[0], 0));

    private ImmutableDictionary<long, Standing> _standings = ImmutableDictionary<long, Standing>.Empty;

    /// <summary>Names the chat for the control interface: <c>bot:person</c> for private chats, the chat id for others.</summary>
    public string Key { get; } = key;

    public Chat Chat { get; private set; } = chat;

    public RoomKind Kind { get; private set; } = kind;

    public Lock Gate { get; } = new();

    /// <summary>Fires at every change of this chat.</summary>
    public Signal Changed { get; } = new();

    /// <summary>Version of the last change of this chat.</summary>
    public long Version { get; private set; }

    /// <summary>True while the person has blocked the bot; private chats only.</summary>
    public bool IsBlocked { get; set; }

    /// <summary>True once the person has written to the bot; before that a bot can't begin.</summary>
    public bool IsStarted { get; set; }

    /// <summary>Where this group went when it became a supergroup.</summary>
    public long? MigratedTo { get; set; }

    /// <summary>True when the bots of this group may not write.</summary>
    public bool IsReadOnly { get; set; }

    public IReadOnlyCollection<Person> People => _people.Values;

    public IReadOnlyCollection<Bot> Bots => _bots.Values;

    public IReadOnlyList<Message> Messages => _messages;

    /// <summary>The highest message id given out so far.</summary>
    public int LastMessageId { get; private set; }

    /// <summary>Those who are more or less than plain members, by their ids.</summary>
    public IReadOnlyDictionary<long, Standing> Standings => _standings;

    public bool Has(Person person) => _people.ContainsKey(person.Id);

    public bool Has(Bot bot) => _bots.ContainsKey(bot.Id);

    public bool Add(Person person)
    {
        var isNew = !Has(person);
        _people = new(_people) { [person.Id] = person };
        if (isNew)
            Put(person.Id, Standing.Member);
        return isNew;
    }

    public bool Add(Bot bot)
    {
        var isNew = !Has(bot);
        _bots = new(_bots) { [bot.Id] = bot };
        if (isNew)
            Put(bot.Id, Standing.Member);
        return isNew;
    }

    public bool Remove(Person person)
    {
        var left = new Dictionary<long, Person>(_people);
        var wasHere = left.Remove(person.Id);
        _people = left;
        return wasHere;
    }

    public bool Remove(Bot bot)
    {
        var left = new Dictionary<long, Bot>(_bots);
        var wasHere = left.Remove(bot.Id);
        _bots = left;
        return wasHere;
    }

    /// <summary>What the chat says about itself; replaced as a whole.</summary>
    public RoomInfo Info { get; set; } = RoomInfo.None;

    public bool IsForum => Chat.IsForum is true;

    /// <summary>A forum's topics by their ids, the general one among them.</summary>
    public IReadOnlyDictionary<int, Topic> Topics => _topics;

    /// <summary>Whether the topic is closed for somebody: not for administrators of topics and whoever opened it.</summary>
    public bool IsClosedFor(int? topic, long id) =>
        IsForum && _topics.GetValueOrDefault(topic ?? Topic.General) is { IsClosed: true } closed && closed.CreatedBy != id
        && !StandingOf(id).MayManage(Rights.ManageTopics);

    public void Put(Topic topic) => _topics = _topics.SetItem(topic.Id, topic);

    public void RemoveTopic(int topic) => _topics = _topics.Remove(topic);

    /// <summary>What a person or a bot is in this chat.</summary>
    public Standing StandingOf(long id) =>
        _standings.GetValueOrDefault(id) ?? (_people.ContainsKey(id) || _bots.ContainsKey(id) ? Standing.Member : Standing.Left);

    /// <summary>Makes somebody more or less than a plain member; who is or was nothing else is not written down.</summary>
    public void Put(long id, Standing standing) =>
        _standings = standing.Role is Role.Member or Role.Left ? _standings.Remove(id) : _standings.SetItem(id, standing);

    public void Describe(Chat chat) => Chat = chat;

    public int NextMessageId() => ++LastMessageId;

    public void SkipMessageIds(int upTo) => LastMessageId = Math.Max(LastMessageId, upTo);

    public void Touch(long version)
    {
        Version = version;
        Changed.Set();
    }

    public void Append(Message message)
    {
        _messages.Add(message);
        SkipMessageIds(message.MessageId);
        // Trimmed in large steps: taking one from the front at a time would move the whole list each time.
        if (_messages.Count >= keep * 2)
        {
            foreach (var old in _messages.Take(_messages.Count - keep))
            {
                _reactions.Remove(old.MessageId);
            }

            _messages.RemoveRange(0, _messages.Count - keep);
        }
    }

    public Message? Find(int messageId) => IndexOf(messageId) is var index and >= 0 ? _messages[index] : null;

    public void Replace(Message message) => _messages[IndexOf(message.MessageId)] = message;

    public void Delete(int messageId)
    {
        _messages.RemoveAt(IndexOf(messageId));
        _reactions.Remove(messageId);
    }

    public IReadOnlyList<Reaction> ReactionsOf(int messageId) => _reactions.GetValueOrDefault(messageId, []);

    public void React(int messageId, IReadOnlyList<Reaction> reactions) => _reactions[messageId] = reactions;

    // Ids only grow within a chat, so the list is sorted by them.
    private int IndexOf(int messageId)
    {
        var (low, high) = (0, _messages.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = _messages[middle].MessageId;
            if (found == messageId)
                return middle;
            (low, high) = found < messageId ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
