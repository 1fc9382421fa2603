using TelegramEmulator.Calls;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>Finds the chat of a call and checks that the bot may write there.</summary>
public sealed class ChatAccess(EmulatedTelegram telegram)
{
    /// <exception cref="BotApiException">There is no such chat, or the bot can't reach it.</exception>
    public Room Find(BotCall call, string name = "chat_id")
    {
        if (call.Text(name) is not { Length: > 0 } text)
            throw BotApiException.BadRequest("chat_id is empty");

        var id = Lenient.Number(text);
        if (text.StartsWith('@') || id == 0)
            throw BotApiException.BadRequest("chat not found");

        var room = telegram.FindRoom(call.Bot, id);
        if (id > 0)
            return Private(room, telegram.FindPerson(id));
        return Group(room ?? throw BotApiException.BadRequest("chat not found"), call.Bot);
    }

    /// <summary>The chat of a call that sends something, and the topic in it.</summary>
    /// <exception cref="BotApiException">As <see cref="Find"/>; or the bot may not write there.</exception>
    public (Room Room, int? Topic) FindToSend(BotCall call)
    {
        var room = Find(call);
        if (room.IsReadOnly || room.StandingOf(call.Bot.Id) is { Role: Role.Restricted } standing && !standing.May(Rights.SendMessages))
            throw BotApiException.BadRequest("not enough rights to send text messages to the chat");

        var topic = Topic(call, room);
        return room.IsClosedFor(topic, call.Bot.Id) ? throw BotApiException.BadRequest("TOPIC_CLOSED") : (room, topic);
    }

    /// <summary>
    /// The topic that a call names; null for the general one, which has no thread to send to. Chains of replies outside of forums have none
    /// either.
    /// </summary>
    public static int? Topic(BotCall call, Room room)
    {
        var thread = (int)call.Number("message_thread_id", 0, 0, int.MaxValue);
        if (thread == 0)
            return null;
        return room.IsForum && thread != World.Topic.General && room.Topics.ContainsKey(thread)
            ? thread
            : throw BotApiException.BadRequest("message thread not found");
    }

    private static Room Private(Room? room, Person? person)
    {
        if (person is null)
            throw BotApiException.BadRequest("chat not found");
        if (person.IsDeactivated)
            throw BotApiException.Forbidden("user is deactivated");
        if (room is not { IsStarted: true })
            throw BotApiException.Forbidden("bot can't initiate conversation with a user");
        return room.IsBlocked ? throw BotApiException.Forbidden("bot was blocked by the user") : room;
    }

    private static Room Group(Room room, Bot bot)
    {
        if (room.MigratedTo is { } supergroup)
            throw BotApiException.Migrated(supergroup);
        if (room.Has(bot))
            return room;

        var kind = room.Chat.Type;
        throw BotApiException.Forbidden(
            room.StandingOf(bot.Id).Role is Role.Kicked
                ? $"bot was kicked from the {kind} chat"
                : $"bot is not a member of the {kind} chat");
    }
}
