using Microsoft.AspNetCore.Http.HttpResults;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>People and the chats they are in.</summary>
public static class PeopleEndpoints
{
    public static void MapPeople(this RouteGroupBuilder control)
    {
        var people = control.MapGroup("/people").WithTags("People");
        people.MapGet("/", (EmulatedTelegram telegram) => telegram.People.Select(each => each.Profile)).WithSummary("Everybody");
        people.MapPost("/", Add).WithSummary("Add a person, or give one with this id another name");
        people.MapGet("/{person:long}", Get).WithSummary("One person");
        people.MapGet("/{person:long}/chats", Chats).WithSummary("The chats of a person");
        people.MapPost("/{person:long}/chats", OpenPrivate).WithSummary(
            "Open the private chat with a bot; without a bot with the first one");
        people.MapPost("/{person:long}/deactivate", Deactivate).WithSummary("Delete the account: bots get 'user is deactivated'");
    }

    private static Created<User> Add(NewPerson person, EmulatedTelegram telegram)
    {
        var added = telegram.AddPerson(person.Id, person.FirstName, person.LastName, person.Username, person.LanguageCode);
        return TypedResults.Created($"/_control/people/{added.Id}", added.Profile);
    }

    private static Results<Ok<User>, NotFound> Get(long person, EmulatedTelegram telegram) =>
        telegram.FindPerson(person) is { } found ? TypedResults.Ok(found.Profile) : TypedResults.NotFound();

    private static Results<Ok<IReadOnlyList<ChatView>>, NotFound> Chats(long person, EmulatedTelegram telegram)
    {
        if (telegram.FindPerson(person) is not { } found)
            return TypedResults.NotFound();

        return TypedResults.Ok<IReadOnlyList<ChatView>>([.. found.Rooms.Select(ChatView.Of).OrderByDescending(each => each.Version)]);
    }

    private static Results<Ok<ChatView>, NotFound, ProblemHttpResult> OpenPrivate(long person, long? bot, EmulatedTelegram telegram)
    {
        if (telegram.FindPerson(person) is not { } found)
            return TypedResults.NotFound();

        var other = bot is { } id ? telegram.Bots.Find(id) : telegram.Bots.Main;
        return other is null
            ? TypedResults.Problem("No bot has spoken to the emulator yet.", statusCode: StatusCodes.Status409Conflict)
            : TypedResults.Ok(ChatView.Of(telegram.PrivateRoom(other, found)));
    }

    private static Results<NoContent, NotFound> Deactivate(long person, EmulatedTelegram telegram)
    {
        if (telegram.FindPerson(person) is not { } found)
            return TypedResults.NotFound();

        found.IsDeactivated = true;
        return TypedResults.NoContent();
    }
}
