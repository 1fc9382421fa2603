using Microsoft.AspNetCore.Http.HttpResults;
using TelegramEmulator.Files;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>Finds a message's sender and chat, and explains a refusal.</summary>
public sealed class Sending(EmulatedTelegram telegram, People people)
{
    public People People { get; } = people;

    public FileShelf Files => telegram.Files;

    /// <summary>The chat and the person in it; null when either is unknown or the person is not a member.</summary>
    public (Room Room, Person Person)? Find(string chat, long personId) =>
        telegram.FindRoom(chat) is { } room && telegram.FindPerson(personId) is { } person && room.Has(person) ? (room, person) : null;

    /// <summary>What stands around a message, and whether the person may write so.</summary>
    /// <exception cref="BotApiException">Somebody is unknown, or the person may not write there or so.</exception>
    public Envelope Envelope(Room room, Person person, NewMessage message)
    {
        var channel = message.Channel is { } id ? telegram.FindRoom(EmulatedTelegram.GroupKey(id)) : null;
        if (message.As is not SenderKind.Person && room.Kind is not RoomKind.Supergroup)
            throw new BotApiException(409, "Only in supergroups people write in another name.");
        if (message.As is SenderKind.Group && !room.StandingOf(person.Id).IsAdministrator)
            throw new BotApiException(409, "Only administrators write in the group's name.");
        if (message.As is SenderKind.Channel or SenderKind.LinkedChannel && channel is not { Kind: RoomKind.Channel })
            throw new BotApiException(409, "There is no such channel.");
        if (message.Topic is { } topic && !(room.IsForum && room.Topics.ContainsKey(topic)))
            throw new BotApiException(409, "There is no such topic.");
        if (room.IsClosedFor(message.Topic, person.Id) || !room.StandingOf(person.Id).May(Rights.SendMessages))
            throw new BotApiException(409, "The person may not write here.");
        if (message.ForwardOf is { } original && telegram.FindPerson(original) is null)
            throw new BotApiException(404, "There is no such person.");

        return new Envelope
        {
            ReplyTo = message.ReplyTo,
            Topic = message.Topic,
            As = message.As,
            Channel = channel,
            ForwardOf = message.ForwardOf is { } author ? telegram.FindPerson(author) : null,
        };
    }

    public static ProblemHttpResult? Refusal(Room room) => room switch
    {
        { IsBlocked: true } => TypedResults.Problem("The bot is blocked; unblock it first.", statusCode: StatusCodes.Status409Conflict),
        { MigratedTo: { } chat } =>
            TypedResults.Problem($"The group is now the supergroup {chat}.", statusCode: StatusCodes.Status409Conflict),
        _ => null,
    };
}
