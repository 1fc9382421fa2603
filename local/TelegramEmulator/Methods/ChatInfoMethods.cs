using System.Security.Cryptography;
using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.Files;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>What a chat says about itself: getChat, its title, picture, description, permissions and invite links.</summary>
public sealed class ChatInfoMethods(EmulatedTelegram telegram, ChatAccess access, Messenger messenger, InputFiles files) : IMethodGroup
{
    private static readonly JsonElement Gifts = JsonSerializer.SerializeToElement(new
    {
        unlimited_gifts = true,
        limited_gifts = true,
        unique_gifts = true,
        premium_subscription = true,
        gifts_from_channels = true,
    });

    public void AddTo(MethodTable table) => table
        .Add("getChat", call => new(Describe(access.Find(call), call.Bot)))
        .Add("setChatTitle", SetTitle)
        .Add("setChatDescription", SetDescription)
        .Add("setChatPhoto", SetPhotoAsync)
        .Add("deleteChatPhoto", DeletePhoto)
        .Add("setChatPermissions", SetPermissions)
        .Add("exportChatInviteLink", call => new(NewLink(call, isPrimary: true).InviteLink))
        .Add("createChatInviteLink", call => new(NewLink(call, isPrimary: false)))
        .Add("editChatInviteLink", call => new(ChangeLink(call, link => Filled(call, link))))
        .Add("revokeChatInviteLink", call => new(ChangeLink(call, link => link with { IsRevoked = true })));

    private ChatFullInfo Describe(Room room, Bot bot)
    {
        var (chat, info) = (room.Chat, room.Info);
        var photo = info.Photo is { } id ? telegram.Files.Find(id) : null;
        lock (room.Gate)
        {
            return new ChatFullInfo
            {
                Id = chat.Id,
                Type = chat.Type,
                Title = chat.Title,
                Username = chat.Username,
                FirstName = chat.FirstName,
                LastName = chat.LastName,
                IsForum = chat.IsForum,
                AcceptedGiftTypes = Gifts,
                Photo = photo is null ? null : new ChatPhoto(photo.Id, photo.UniqueId, photo.Id, photo.UniqueId),
                ActiveUsernames = chat.Username is { } name ? [name] : null,
                Description = info.Description,
                InviteLink = room.StandingOf(bot.Id).MayManage(Rights.InviteUsers)
                    ? info.Links.LastOrDefault(each => each is { IsPrimary: true, IsRevoked: false })?.InviteLink
                    : null,
                PinnedMessage = info.Pinned is [.., var pinned] ? room.Find(pinned) : null,
                Permissions = room.Kind is RoomKind.Group or RoomKind.Supergroup
                    ? Rights.OfMembers.ToDictionary(each => each, each => info.Permissions?.Contains(each) is not false)
                    : null,
            };
        }
    }

    private BotAnswer SetTitle(BotCall call)
    {
        var room = FindToChange(call, Rights.ChangeInfo, "not enough rights to change chat title");
        var title = call.Text("title").Trim();
        if (title.Length is 0 or > 128)
            throw BotApiException.BadRequest(title.Length == 0 ? "title must be non-empty" : "chat title is too long");
        if (title == room.Chat.Title)
            throw BotApiException.BadRequest("chat title is not modified");

        room.Describe(room.Chat with { Title = title });
        Tell(room, call.Bot, message => message with { NewChatTitle = title });
        return BotAnswer.True;
    }

    private BotAnswer SetDescription(BotCall call)
    {
        var room = FindToChange(call, Rights.ChangeInfo, "not enough rights to set chat description");
        var description = call.Text("description").Trim();
        if (description.Length > 255)
            throw BotApiException.BadRequest("chat description is too long");
        if (description == (room.Info.Description ?? ""))
            throw BotApiException.BadRequest("chat description is not modified");

        room.Info = room.Info with { Description = description.Length > 0 ? description : null };
        return BotAnswer.True;
    }

    private async ValueTask<BotAnswer> SetPhotoAsync(BotCall call, CancellationToken cancellationToken)
    {
        var room = FindToChange(call, Rights.ChangeInfo, "not enough rights to change chat photo");
        var file = await files.FindAsync(call, "photo", MediaKind.Photo, cancellationToken);
        room.Info = room.Info with { Photo = file.Id };
        Tell(room, call.Bot, message => message with
        {
            NewChatPhoto = Attachments.Put(file, MediaKind.Photo, MediaDetails.None, message).Photo,
        });
        return BotAnswer.True;
    }

    private BotAnswer DeletePhoto(BotCall call)
    {
        var room = FindToChange(call, Rights.ChangeInfo, "not enough rights to change chat photo");
        if (room.Info.Photo is null)
            throw BotApiException.BadRequest("CHAT_NOT_MODIFIED");

        room.Info = room.Info with { Photo = null };
        Tell(room, call.Bot, message => message with { DeleteChatPhoto = true });
        return BotAnswer.True;
    }

    private BotAnswer SetPermissions(BotCall call)
    {
        var room = FindToChange(call, Rights.RestrictMembers, "not enough rights to change chat permissions");
        if (call.Json("permissions", "permissions") is not { ValueKind: JsonValueKind.Object } permissions)
            throw BotApiException.BadRequest("can't parse permissions: expected an Object");

        room.Info = room.Info with
        {
            Permissions =
            [
                .. Rights.OfMembers.Where(each => permissions.TryGetProperty(each, out var value) && value.ValueKind is JsonValueKind.True),
            ],
        };
        return BotAnswer.True;
    }

    private ChatInviteLink NewLink(BotCall call, bool isPrimary)
    {
        var room = FindToChange(call, Rights.InviteUsers, "not enough rights to manage chat invite link");
        var text = $"https://t.me/+{RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 16)}";
        var link = Filled(call, new ChatInviteLink(text, call.Bot.Profile, call.Flag("creates_join_request"), isPrimary, false));
        // A new link of the chat itself takes the place of the one before it.
        room.Info = room.Info with
        {
            Links = [.. room.Info.Links.Select(each => isPrimary && each.IsPrimary ? each with { IsRevoked = true } : each), link],
        };
        return link;
    }

    private ChatInviteLink ChangeLink(BotCall call, Func<ChatInviteLink, ChatInviteLink> change)
    {
        var room = FindToChange(call, Rights.InviteUsers, "not enough rights to manage chat invite link");
        var link = room.Info.Links.FirstOrDefault(each => each.InviteLink == call.Text("invite_link"))
            ?? throw BotApiException.BadRequest("INVITE_HASH_EXPIRED");
        var changed = change(link);
        room.Info = room.Info with { Links = [.. room.Info.Links.Select(each => each == link ? changed : each)] };
        return changed;
    }

    private static ChatInviteLink Filled(BotCall call, ChatInviteLink link) => link with
    {
        Name = call.Text("name") is { Length: > 0 and <= 32 } name ? name : null,
        ExpireDate = call.Has("expire_date") ? call.Number("expire_date", 0, 0) : null,
        MemberLimit = call.Has("member_limit") ? (int)call.Number("member_limit", 0, 0, 99_999) : null,
    };

    private Room FindToChange(BotCall call, string right, string refusal)
    {
        var room = access.Find(call);
        if (room.Kind is RoomKind.Private)
            throw BotApiException.BadRequest("can't change private chats");
        return room.StandingOf(call.Bot.Id).MayManage(right) ? room : throw BotApiException.BadRequest(refusal);
    }

    private void Tell(Room room, Bot by, Func<Message, Message> what)
    {
        messenger.Post(room, to => what(new Message { MessageId = 0, Date = 0, Chat = to.Chat, From = by.Profile }), by);
        messenger.Announce(room, ChangeKind.Chat);
    }
}
