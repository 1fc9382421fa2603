using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Storage;

/// <summary>A chat in the state file.</summary>
public sealed record SavedRoom(
    string Key, Chat Chat, RoomKind Kind, bool IsStarted, bool IsBlocked, long? MigratedTo, IReadOnlyList<long> People, IReadOnlyList<long> Bots,
    IReadOnlyList<Message> Messages)
{
    public static SavedRoom Of(Room room)
    {
        lock (room.Gate)
        {
            return new SavedRoom(
                room.Key, room.Chat, room.Kind, room.IsStarted, room.IsBlocked, room.MigratedTo,
                [.. room.People.Select(each => each.Id)], [.. room.Bots.Select(each => each.Id)], [.. room.Messages]);
        }
    }

    public void RestoreInto(EmulatedTelegram telegram)
    {
        var room = telegram.NewRoom(Key, Chat, Kind);
        (room.IsStarted, room.IsBlocked, room.MigratedTo) = (IsStarted, IsBlocked, MigratedTo);
        foreach (var message in Messages)
        {
            room.Append(message);
        }

        telegram.Open(room, People.Select(telegram.FindPerson).OfType<Person>(), Bots.Select(telegram.Bots.Find).OfType<Bot>());
    }
}
