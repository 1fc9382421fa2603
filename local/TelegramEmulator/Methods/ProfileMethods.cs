using TelegramEmulator.Calls;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>Who is who: getMe, getChat, getChatMember.</summary>
public sealed class ProfileMethods(EmulatedTelegram telegram, ChatAccess access) : IMethodGroup
{
    public void AddTo(MethodTable table) => table
        .Add("getMe", call => new(BotProfile.Of(call.Bot)))
        .Add("getChat", call => new(access.Find(call).Chat))
        .Add("getChatMember", GetChatMember);

    private BotAnswer GetChatMember(BotCall call)
    {
        var room = access.Find(call);
        var id = call.Number("user_id");
        if (telegram.FindPerson(id) is { } person)
            return new(new ChatMember(person.Profile, room.Has(person) ? "member" : "left"));
        return telegram.Bots.Find(id) is { } bot
            ? new(new ChatMember(bot.Profile, room.Has(bot) ? "member" : "left"))
            : throw BotApiException.BadRequest("invalid user_id specified");
    }
}
