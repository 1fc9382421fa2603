using TelegramEmulator.Calls;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>Which chat a call means, and whether the bot may write there.</summary>
public sealed class ChatAccess(EmulatedTelegram telegram)
{
    /// <exception cref="BotApiException">There is no such chat, or the bot can't reach it.</exception>
    public Room Find(BotCall call)
    {
        if (call.Text("chat_id") is not { Length: > 0 } text)
            throw BotApiException.BadRequest("chat_id is empty");

        var id = Lenient.Number(text);
        if (text.StartsWith('@') || id == 0)
            throw BotApiException.BadRequest("chat not found");

        var room = telegram.FindRoom(call.Bot, id);
        if (id > 0)
            return Private(room, telegram.FindPerson(id));
        return Group(room ?? throw BotApiException.BadRequest("chat not found"), call.Bot);
    }

    /// <summary>The chat of a call that sends something.</summary>
    /// <exception cref="BotApiException">As <see cref="Find"/>; or the chat is read-only, the thread unknown or the rate
    /// exceeded.</exception>
    public Room FindToSend(BotCall call, SendingLimits limits)
    {
        var room = Find(call);
        if (room.IsReadOnly)
            throw BotApiException.BadRequest("not enough rights to send text messages to the chat");
        if (call.Number("message_thread_id") != 0)
            throw BotApiException.BadRequest("message thread not found");

        limits.Take(call.Bot, room);
        return room;
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
            room.HasKicked(bot) ? $"bot was kicked from the {kind} chat" : $"bot is not a member of the {kind} chat");
    }
}
