using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>Who is in a chat, and what administrators do with members.</summary>
public sealed class MemberMethods(EmulatedTelegram telegram, ChatAccess access, Groups groups) : IMethodGroup
{
    private const string NotEnoughRights = "not enough rights to restrict/unrestrict chat member";

    public void AddTo(MethodTable table) => table
        .Add("getChatMember", GetMember)
        .Add("getChatAdministrators", GetAdministrators)
        .Add("getChatMemberCount", call => new(Count(access.Find(call))))
        .Add("getChatMembersCount", call => new(Count(access.Find(call))))
        .Add("banChatMember", Ban)
        .Add("kickChatMember", Ban)
        .Add("unbanChatMember", Unban)
        .Add("restrictChatMember", Restrict)
        .Add("promoteChatMember", Promote)
        .Add("setChatAdministratorCustomTitle", SetTitle)
        .Add("leaveChat", Leave);

    private BotAnswer GetMember(BotCall call)
    {
        var room = access.Find(call);
        return new(room.StandingOf(User(call).Id).Of(User(call), room.Kind));
    }

    private BotAnswer GetAdministrators(BotCall call)
    {
        var room = access.Find(call);
        if (room.Kind is RoomKind.Private)
            throw BotApiException.BadRequest("there are no administrators in the private chat");

        // Other bots are not shown to a bot.
        var people = room.People.Select(each => each.Profile);
        var own = room.Bots.Where(each => each == call.Bot).Select(each => each.Profile);
        ChatMember[] all =
        [
            .. people.Concat(own).Where(each => room.StandingOf(each.Id).IsAdministrator)
                .Select(each => room.StandingOf(each.Id).Of(each, room.Kind)),
        ];
        return new(all);
    }

    private static int Count(Room room) => room.People.Count + room.Bots.Count;

    private BotAnswer Ban(BotCall call)
    {
        var (room, user) = FindToManage(call, Rights.RestrictMembers, NotEnoughRights);
        var banned = new Standing(Role.Kicked) { UntilDate = call.Number("until_date", 0, 0) };
        if (telegram.FindPerson(user.Id) is { } person)
            groups.Remove(room, person, call.Bot.Profile, banned);
        else if (telegram.Bots.Find(user.Id) is { } bot)
            groups.Remove(room, bot, call.Bot.Profile);
        return BotAnswer.True;
    }

    private BotAnswer Unban(BotCall call)
    {
        var room = access.Find(call);
        if (room.Kind is RoomKind.Private or RoomKind.Group)
            throw BotApiException.BadRequest("method is available for supergroup and channel chats only");

        (room, var user) = FindToManage(call, Rights.RestrictMembers, NotEnoughRights);
        var standing = room.StandingOf(user.Id);
        if (standing.Role is Role.Kicked)
            groups.Appoint(room, user, Standing.Left, call.Bot.Profile);
        else if (standing.IsHere && !call.Flag("only_if_banned") && telegram.FindPerson(user.Id) is { } person)
            groups.Remove(room, person, call.Bot.Profile);
        return BotAnswer.True;
    }

    private BotAnswer Restrict(BotCall call)
    {
        if (access.Find(call).Kind is not RoomKind.Supergroup)
            throw BotApiException.BadRequest("method is available only for supergroups");

        var (room, user) = FindToManage(call, Rights.RestrictMembers, NotEnoughRights);
        var permissions = call.Json("permissions", "permissions")
            ?? throw BotApiException.BadRequest("can't parse permissions: expected an Object");
        IReadOnlyList<string> allowed = [.. Rights.OfMembers.Where(each => IsTrue(permissions, each))];
        groups.Appoint(
            room, user, allowed.Count == Rights.OfMembers.Count
                ? Standing.Member
                : new Standing(Role.Restricted) { Allowed = allowed, UntilDate = call.Number("until_date", 0, 0) }, call.Bot.Profile);
        return BotAnswer.True;
    }

    private BotAnswer Promote(BotCall call)
    {
        if (access.Find(call).Kind is RoomKind.Private or RoomKind.Group)
            throw BotApiException.BadRequest("method is available for supergroup and channel chats only");

        var (room, user) = FindToManage(call, Rights.PromoteMembers, "not enough rights");
        var all = room.Kind is RoomKind.Channel ? Rights.OfChannelAdministrators : Rights.OfAdministrators;
        IReadOnlyList<string> rights = [.. all.Where(call.Flag)];
        groups.Appoint(
            room, user, rights.Count == 0
                ? Standing.Member
                : new Standing(Role.Administrator) { Allowed = rights, IsAnonymous = call.Flag("is_anonymous") }, call.Bot.Profile);
        return BotAnswer.True;
    }

    private BotAnswer SetTitle(BotCall call)
    {
        if (access.Find(call).Kind is not RoomKind.Supergroup)
            throw BotApiException.BadRequest("method is available only for supergroups");

        var (room, user) = (access.Find(call), User(call));
        var standing = room.StandingOf(user.Id);
        if (standing.Role is not Role.Administrator || !room.StandingOf(call.Bot.Id).MayManage(Rights.PromoteMembers))
            throw BotApiException.BadRequest(standing.IsAdministrator ? "not enough rights" : "user is not an administrator");

        var title = call.Text("custom_title");
        if (title.Length > 16)
            throw BotApiException.BadRequest("ADMIN_RANK_INVALID");
        groups.Appoint(room, user, standing with { CustomTitle = title.Length > 0 ? title : null }, call.Bot.Profile);
        return BotAnswer.True;
    }

    private BotAnswer Leave(BotCall call)
    {
        var room = access.Find(call);
        if (room.Kind is RoomKind.Private)
            throw BotApiException.BadRequest("chat can't be left");

        groups.Remove(room, call.Bot, call.Bot.Profile);
        return BotAnswer.True;
    }

    private (Room Room, User User) FindToManage(BotCall call, string right, string refusal)
    {
        var (room, user) = (access.Find(call), User(call));
        if (room.Kind is RoomKind.Private)
            throw BotApiException.BadRequest("can't ban members in private chats");
        if (!room.StandingOf(call.Bot.Id).MayManage(right))
            throw BotApiException.BadRequest(refusal);
        return room.StandingOf(user.Id).Role switch
        {
            Role.Creator => throw BotApiException.BadRequest("can't remove chat owner"),
            Role.Administrator when right is Rights.RestrictMembers =>
                throw BotApiException.BadRequest("user is an administrator of the chat"),
            _ => (room, user),
        };
    }

    private User User(BotCall call) =>
        telegram.FindPerson(call.Number("user_id"))?.Profile ?? telegram.Bots.Find(call.Number("user_id"))?.Profile
            ?? throw BotApiException.BadRequest("invalid user_id specified");

    private static bool IsTrue(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;
}
