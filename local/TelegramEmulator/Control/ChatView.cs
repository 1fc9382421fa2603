using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>A chat as a person's list shows it.</summary>
/// <param name="Key">Names the chat in this interface.</param>
/// <param name="Chat">The chat as bots see it.</param>
/// <param name="Version">Version of its last change.</param>
/// <param name="IsBlocked">Whether the person has blocked the bot.</param>
/// <param name="IsStarted">Whether the bot may write.</param>
/// <param name="MigratedTo">Where the group went.</param>
/// <param name="People">Who is in it.</param>
/// <param name="Bots">Its bots.</param>
/// <param name="Last">The newest message.</param>
public sealed record ChatView(
    string Key,
    Chat Chat,
    long Version,
    bool IsBlocked,
    bool IsStarted,
    long? MigratedTo,
    IReadOnlyList<User> People,
    IReadOnlyList<User> Bots,
    Message? Last)
{
    /// <summary>What an empty private chat tells of its bot.</summary>
    public string? Description { get; init; }

    /// <summary>A forum's topics.</summary>
    public IReadOnlyList<Topic>? Topics { get; init; }

    /// <summary>Those who are more or less than plain members, by their ids.</summary>
    public IReadOnlyDictionary<long, Role>? Roles { get; init; }

    public static ChatView Of(Room room)
    {
        lock (room.Gate)
        {
            return new ChatView(
                room.Key, room.Chat, room.Version, room.IsBlocked, room.IsStarted, room.MigratedTo,
                [.. room.People.Select(each => each.Profile)], [.. room.Bots.Select(each => each.Profile)], room.Messages is [.., var last]
                    ? last
                    : null)
            {
                Description = room.Kind is RoomKind.Private && room.People.FirstOrDefault() is { } person
                    ? room.Bots.FirstOrDefault()?.Texts.ShownTo(person, "description")
                    : null,
                Topics = room.IsForum ? [.. room.Topics.Values] : null,
                Roles = room.Standings.Count > 0 ? room.Standings.ToDictionary(each => each.Key, each => each.Value.Role) : null,
            };
        }
    }
}
