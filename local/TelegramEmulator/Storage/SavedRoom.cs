using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Storage;

/// <summary>A chat in the state file.</summary>
public sealed record SavedRoom(
    string Key, Chat Chat, RoomKind Kind, bool IsStarted, bool IsBlocked, bool IsReadOnly, long? MigratedTo, int LastMessageId,
    IReadOnlyList<long> People, IReadOnlyList<long> Bots,
    IReadOnlyList<Message> Messages, IReadOnlyDictionary<int, IReadOnlyList<Reaction>> Reactions)
{
    /// <summary>Those who are more or less than plain members.</summary>
    public IReadOnlyDictionary<long, Standing> Standings { get; init; } = new Dictionary<long, Standing>();

    public RoomInfo Info { get; init; } = RoomInfo.None;

    /// <summary>A forum's topics.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    public static SavedRoom Of(Room room)
    {
        lock (room.Gate)
        {
            return new SavedRoom(
                room.Key, room.Chat, room.Kind, room.IsStarted, room.IsBlocked, room.IsReadOnly, room.MigratedTo, room.LastMessageId,
                [.. room.People.Select(each => each.Id)], [.. room.Bots.Select(each => each.Id)],
                [.. room.Messages], room.Messages.Where(each => room.ReactionsOf(each.MessageId).Count > 0)
                    .ToDictionary(each => each.MessageId, each => room.ReactionsOf(each.MessageId)))
            {
                Standings = room.Standings,
                Topics = [.. room.Topics.Values],
                Info = room.Info,
            };
        }
    }

    public void RestoreInto(EmulatedTelegram telegram)
    {
        var room = telegram.NewRoom(Key, Chat, Kind);
        (room.IsStarted, room.IsBlocked, room.IsReadOnly, room.MigratedTo) = (IsStarted, IsBlocked, IsReadOnly, MigratedTo);
        room.Info = Info;
        foreach (var message in Messages)
        {
            room.Append(message);
        }

        foreach (var (message, reactions) in Reactions)
        {
            room.React(message, reactions);
        }

        // Without it the next message would reuse the id of a deleted newest one.
        room.SkipMessageIds(LastMessageId);
        telegram.Open(room, People.Select(telegram.FindPerson).OfType<Person>(), Bots.Select(telegram.Bots.Find).OfType<Bot>());
        foreach (var (id, standing) in Standings)
        {
            room.Put(id, standing);
        }

        foreach (var topic in Topics)
        {
            room.Put(topic);
        }
    }
}
