using Microsoft.AspNetCore.Http.HttpResults;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>Groups and channels, and what can happen to a chat.</summary>
public static class ChatEndpoints
{
    private static readonly Dictionary<string, MigrationOrder> Orders = Enum.GetValues<MigrationOrder>()
        .ToDictionary(each => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(each.ToString()));

    public static void MapChats(this RouteGroupBuilder control)
    {
        var chats = control.MapGroup("/chats").WithTags("Chats");
        chats.MapPost("/", Create).WithSummary("Open a group, supergroup or channel");
        var chat = chats.MapGroup("/{chat}");
        chat.MapGet("/", (string chat, EmulatedTelegram telegram) => On(telegram, chat, ChatView.Of)).WithSummary("One chat");
        chat.MapGet("/commands", Commands).WithSummary("The command menu that a person sees here");
        chat.MapPost(
            "/block",
            (string chat, EmulatedTelegram telegram, People people) =>
                Block(telegram, people, chat, true)).WithSummary("The person blocks the bot");
        chat.MapPost(
            "/unblock",
            (string chat, EmulatedTelegram telegram, People people) =>
                Block(telegram, people, chat, false)).WithSummary("The person unblocks the bot");
        chat.MapPost("/migrate", Migrate).WithSummary("The group becomes a supergroup with a new id; which message comes first is chosen");
        chat.MapPut("/read-only", SetReadOnly).WithSummary("Whether bots may write");
    }

    /// <summary>Does something with a chat, or answers 404.</summary>
    public static Results<Ok<T>, NotFound> On<T>(EmulatedTelegram telegram, string chat, Func<Room, T> act) =>
        telegram.FindRoom(chat) is { } room ? TypedResults.Ok(act(room)) : TypedResults.NotFound();

    private static Results<Created<ChatView>, ProblemHttpResult> Create(NewChat chat, EmulatedTelegram telegram, Groups groups)
    {
        if (chat.IsForum && chat.Kind is not RoomKind.Supergroup)
            return TypedResults.Problem("Only supergroups have topics.", statusCode: StatusCodes.Status400BadRequest);
        if (chat.Kind is RoomKind.Private || chat.Id is { } id && telegram.FindRoom(EmulatedTelegram.GroupKey(id)) is not null)
            return TypedResults.Problem(
                "A private chat is opened under /people; a chat id is given only once.", statusCode: StatusCodes.Status409Conflict);

        var people = chat.People.Select(telegram.FindPerson).ToList();
        var bots = chat.Bots?.Select(telegram.Bots.Find).ToList() ?? [telegram.Bots.Main];
        if (people.Contains(null) || (chat.Bots is not null && bots.Contains(null)))
            return TypedResults.Problem("There is no such person or bot.", statusCode: StatusCodes.Status400BadRequest);

        var room = groups.Create(chat.Kind, chat.Title, chat.Id, [.. people.OfType<Person>()], [.. bots.OfType<Bot>()], chat.IsForum);
        return TypedResults.Created($"/_control/chats/{room.Key}", ChatView.Of(room));
    }

    private static Results<Ok<IReadOnlyList<BotCommand>>, NotFound> Commands(string chat, long person, EmulatedTelegram telegram)
    {
        if (telegram.FindPerson(person) is not { } found)
            return TypedResults.NotFound();

        return On<IReadOnlyList<BotCommand>>(telegram, chat, room => [.. room.Bots.SelectMany(bot => bot.Commands.ShownTo(found, room))]);
    }

    private static Results<Ok<ChatView>, NotFound> Block(EmulatedTelegram telegram, People people, string chat, bool isBlocked)
    {
        if (telegram.FindRoom(chat) is not { Kind: RoomKind.Private } room)
            return TypedResults.NotFound();

        people.Block(room, room.People.Single(), isBlocked);
        return TypedResults.Ok(ChatView.Of(room));
    }

    private static Results<Ok<ChatView>, NotFound, ProblemHttpResult> Migrate(
        string chat, EmulatedTelegram telegram, Migration migration, string? order = null)
    {
        if (telegram.FindRoom(chat) is not { } room)
            return TypedResults.NotFound();
        if (room is not { Kind: RoomKind.Group, MigratedTo: null })
            return TypedResults.Problem("Only a group becomes a supergroup, and only once.", statusCode: StatusCodes.Status409Conflict);
        return Orders.TryGetValue(order ?? "old_first", out var known)
            ? TypedResults.Ok(ChatView.Of(migration.Migrate(room, known)))
            : TypedResults.Problem($"The order is one of {string.Join(", ", Orders.Keys)}.", statusCode: StatusCodes.Status400BadRequest);
    }

    private static Results<Ok<ChatView>, NotFound> SetReadOnly(
        string chat, bool on, EmulatedTelegram telegram) => On(telegram, chat, room =>
    {
        room.IsReadOnly = on;
        return ChatView.Of(room);
    });
}
