using Microsoft.AspNetCore.Http.HttpResults;
using TelegramEmulator.Calls;
using TelegramEmulator.Files;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>Finds who sends where, and says why somebody may not.</summary>
public sealed class Sending(EmulatedTelegram telegram, People people)
{
    public People People { get; } = people;

    public FileShelf Files => telegram.Files;

    /// <summary>The chat and the person in it; null when either is unknown or the person is not a member.</summary>
    public (Room Room, Person Person)? Find(string chat, long personId) =>
        telegram.FindRoom(chat) is { } room && telegram.FindPerson(personId) is { } person && room.Has(person) ? (room, person) : null;

    public Person? FindPerson(long id) => telegram.FindPerson(id);

    public static ProblemHttpResult? Refusal(Room room) => room switch
    {
        { IsBlocked: true } => TypedResults.Problem("The bot is blocked; unblock it first.", statusCode: StatusCodes.Status409Conflict),
        { MigratedTo: { } chat } =>
            TypedResults.Problem($"The group is now the supergroup {chat}.", statusCode: StatusCodes.Status409Conflict),
        _ => null,
    };
}
