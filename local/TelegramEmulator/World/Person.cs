using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>Somebody who plays: a name, a language and the chats this person is in.</summary>
public sealed class Person(User profile)
{
    private readonly Lock _gate = new();
    private readonly HashSet<Room> _rooms = [];
    private User _profile = profile;

    public User Profile => Volatile.Read(ref _profile);

    public long Id => Profile.Id;

    /// <summary>What open pages of this person listen to.</summary>
    public Subscribers Pages { get; } = new();

    /// <summary>True once the account is deleted: bots get <c>user is deactivated</c>.</summary>
    public bool IsDeactivated { get; set; }

    public IReadOnlyList<Room> Rooms
    {
        get
        {
            lock (_gate)
            {
                return [.. _rooms];
            }
        }
    }

    public void Rename(User profile) => Volatile.Write(ref _profile, profile);

    public void Enter(Room room)
    {
        lock (_gate)
        {
            _rooms.Add(room);
        }
    }

    public void Leave(Room room)
    {
        lock (_gate)
        {
            _rooms.Remove(room);
        }
    }
}
