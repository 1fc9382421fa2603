using Microsoft.AspNetCore.Http.HttpResults;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>Groups and channels, their members, and what can happen to a chat.</summary>
public static class ChatEndpoints
{
    public static void MapChats(this RouteGroupBuilder control)
    {
        var chats = control.MapGroup("/chats").WithTags("Chats");
        chats.MapPost("/", Create).WithSummary("Open a group, supergroup or channel");
        var chat = chats.MapGroup("/{chat}");
        chat.MapGet("/", (string chat, EmulatedTelegram telegram) => On(telegram, chat, ChatView.Of)).WithSummary("One chat");
        chat.MapGet("/commands", Commands).WithSummary("The command menu that a person sees here");
        chat.MapPost("/people/{person:long}", Join).WithSummary("A person joins");
        chat.MapDelete("/people/{person:long}", Leave).WithSummary("A person leaves");
        chat.MapPost("/bots/{bot:long}", AddBot).WithSummary("Add a bot");
        chat.MapDelete("/bots/{bot:long}", RemoveBot).WithSummary("Throw a bot out");
        chat.MapPost(
            "/block",
            (string chat, EmulatedTelegram telegram, People people) =>
                Block(telegram, people, chat, true)).WithSummary("The person blocks the bot");
        chat.MapPost(
            "/unblock",
            (string chat, EmulatedTelegram telegram, People people) =>
                Block(telegram, people, chat, false)).WithSummary("The person unblocks the bot");
        chat.MapPost(
            "/migrate",
            (string chat, EmulatedTelegram telegram, Groups groups) => On(telegram, chat, room => ChatView.Of(groups.Migrate(room))))
            .WithSummary("The group becomes a supergroup with a new id");
        chat.MapPut("/read-only", SetReadOnly).WithSummary("Whether bots may write");
    }

    /// <summary>Does something with a chat, or answers 404.</summary>
    public static Results<Ok<T>, NotFound> On<T>(EmulatedTelegram telegram, string chat, Func<Room, T> act) =>
        telegram.FindRoom(chat) is { } room ? TypedResults.Ok(act(room)) : TypedResults.NotFound();

    private static Results<Created<ChatView>, ProblemHttpResult> Create(NewChat chat, EmulatedTelegram telegram, Groups groups)
    {
        if (chat.Kind is RoomKind.Private || chat.Id is { } id && telegram.FindRoom(EmulatedTelegram.GroupKey(id)) is not null)
            return TypedResults.Problem(
                "A private chat is opened under /people; a chat id is given only once.", statusCode: StatusCodes.Status409Conflict);

        var people = chat.People.Select(telegram.FindPerson).ToList();
        var bots = chat.Bots?.Select(telegram.Bots.Find).ToList() ?? [telegram.Bots.Main];
        if (people.Contains(null) || (chat.Bots is not null && bots.Contains(null)))
            return TypedResults.Problem("There is no such person or bot.", statusCode: StatusCodes.Status400BadRequest);

        var room = groups.Create(chat.Kind, chat.Title, chat.Id, [.. people.OfType<Person>()], [.. bots.OfType<Bot>()]);
        return TypedResults.Created($"/_control/chats/{room.Key}", ChatView.Of(room));
    }

    private static Results<Ok<IReadOnlyList<BotCommand>>, NotFound> Commands(string chat, long person, EmulatedTelegram telegram)
    {
        if (telegram.FindPerson(person) is not { } found)
            return TypedResults.NotFound();

        return On<IReadOnlyList<BotCommand>>(telegram, chat, room => [.. room.Bots.SelectMany(bot => bot.Commands.ShownTo(found, room))]);
    }

    private static Results<Ok<ChatView>, NotFound> Join(string chat, long person, EmulatedTelegram telegram, Groups groups) =>
        Change(telegram, chat, telegram.FindPerson(person), groups.Add);

    private static Results<Ok<ChatView>, NotFound> Leave(string chat, long person, EmulatedTelegram telegram, Groups groups) =>
        Change(telegram, chat, telegram.FindPerson(person), groups.Remove);

    private static Results<Ok<ChatView>, NotFound> AddBot(string chat, long bot, long? by, EmulatedTelegram telegram, Groups groups) =>
        Change(telegram, chat, telegram.Bots.Find(bot), (room, found) => groups.Add(room, found, By(telegram, room, by)));

    private static Results<Ok<ChatView>, NotFound> RemoveBot(string chat, long bot, long? by, EmulatedTelegram telegram, Groups groups) =>
        Change(telegram, chat, telegram.Bots.Find(bot), (room, found) => groups.Remove(room, found, By(telegram, room, by)));

    private static Person? By(EmulatedTelegram telegram, Room room, long? id) =>
        id is { } known ? telegram.FindPerson(known) : room.People.FirstOrDefault();

    private static Results<Ok<ChatView>, NotFound> Change<T>(EmulatedTelegram telegram, string chat, T? whom, Action<Room, T> change)
        where T : class
    {
        if (whom is null || telegram.FindRoom(chat) is not { Kind: not RoomKind.Private } room)
            return TypedResults.NotFound();

        change(room, whom);
        return TypedResults.Ok(ChatView.Of(room));
    }

    private static Results<Ok<ChatView>, NotFound> Block(EmulatedTelegram telegram, People people, string chat, bool isBlocked)
    {
        if (telegram.FindRoom(chat) is not { Kind: RoomKind.Private } room)
            return TypedResults.NotFound();

        people.Block(room, room.People.Single(), isBlocked);
        return TypedResults.Ok(ChatView.Of(room));
    }

    private static Results<Ok<ChatView>, NotFound> SetReadOnly(
        string chat, bool on, EmulatedTelegram telegram) => On(telegram, chat, room =>
    {
        room.IsReadOnly = on;
        return ChatView.Of(room);
    });
}
