using Microsoft.AspNetCore.Http.HttpResults;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>Who is in a chat, and as what.</summary>
public static class MemberEndpoints
{
    public static void MapMembers(this RouteGroupBuilder control)
    {
        var chat = control.MapGroup("/chats/{chat}").WithTags("Members");
        chat.MapPost("/people/{person:long}", Join).WithSummary("A person joins");
        chat.MapDelete("/people/{person:long}", Leave).WithSummary("A person leaves");
        chat.MapPut("/people/{person:long}/role", AppointPerson).WithSummary("A person becomes an administrator, restricted, kicked…");
        chat.MapPost("/bots/{bot:long}", AddBot).WithSummary("Add a bot");
        chat.MapDelete("/bots/{bot:long}", RemoveBot).WithSummary("Throw a bot out");
        chat.MapPut("/bots/{bot:long}/role", AppointBot).WithSummary("A bot becomes an administrator, restricted…");
    }

    private static Results<Ok<ChatView>, NotFound> Join(string chat, long person, EmulatedTelegram telegram, Groups groups) =>
        Change(telegram, chat, telegram.FindPerson(person), groups.Add);

    private static Results<Ok<ChatView>, NotFound> Leave(string chat, long person, EmulatedTelegram telegram, Groups groups) =>
        Change(telegram, chat, telegram.FindPerson(person), (room, found) => groups.Remove(room, found));

    private static Results<Ok<ChatView>, NotFound> AddBot(string chat, long bot, long? by, EmulatedTelegram telegram, Groups groups) =>
        Change(telegram, chat, telegram.Bots.Find(bot), (room, found) => groups.Add(room, found, By(telegram, room, by)));

    private static Results<Ok<ChatView>, NotFound> RemoveBot(string chat, long bot, long? by, EmulatedTelegram telegram, Groups groups) =>
        Change(telegram, chat, telegram.Bots.Find(bot), (room, found) => groups.Remove(room, found, By(telegram, room, by)));

    private static Results<Ok<ChatView>, NotFound> AppointPerson(
        string chat, long person, NewRole role, EmulatedTelegram telegram, Groups groups) =>
        Change(telegram, chat, telegram.FindPerson(person), (room, found) =>
        {
            if (role.ToStanding().IsHere)
                groups.Appoint(room, found.Profile, role.ToStanding(), By(telegram, room, null));
            else
                groups.Remove(room, found, By(telegram, room, null), role.ToStanding());
        });

    private static Results<Ok<ChatView>, NotFound> AppointBot(
        string chat, long bot, NewRole role, EmulatedTelegram telegram, Groups groups) =>
        Change(telegram, chat, telegram.Bots.Find(bot), (room, found) =>
        {
            if (role.ToStanding().IsHere)
                groups.Appoint(room, found.Profile, role.ToStanding(), By(telegram, room, null));
            else
                groups.Remove(room, found, By(telegram, room, null));
        });

    private static User? By(EmulatedTelegram telegram, Room room, long? id) =>
        (id is { } known ? telegram.FindPerson(known) : room.People.FirstOrDefault())?.Profile;

    private static Results<Ok<ChatView>, NotFound> Change<T>(EmulatedTelegram telegram, string chat, T? whom, Action<Room, T> change)
        where T : class
    {
        if (whom is null || telegram.FindRoom(chat) is not { Kind: not RoomKind.Private } room)
            return TypedResults.NotFound();

        change(room, whom);
        return TypedResults.Ok(ChatView.Of(room));
    }
}
