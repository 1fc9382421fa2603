using TelegramEmulator.Calls;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>Pinning messages.</summary>
public sealed class PinMethods(ChatAccess access, Messenger messenger) : IMethodGroup
{
    public void AddTo(MethodTable table) => table
        .Add("pinChatMessage", Pin)
        .Add("unpinChatMessage", Unpin)
        .Add("unpinAllChatMessages", call => UnpinAll(call, _ => true))
        .Add("unpinAllForumTopicMessages", call => UnpinAll(call, message => message?.MessageThreadId == call.Number("message_thread_id")))
        .Add("unpinAllGeneralForumTopicMessages", call => UnpinAll(call, message => message?.MessageThreadId is null));

    private BotAnswer Pin(BotCall call)
    {
        var room = FindToPin(call);
        lock (room.Gate)
        {
            var id = (int)call.Number("message_id", 0, 0, int.MaxValue);
            if (room.Find(id) is not { IsService: false } message)
                throw BotApiException.BadRequest("message to pin not found");

            room.Info = room.Info with { Pinned = [.. room.Info.Pinned.Where(each => each != id), id] };
            messenger.Post(
                room, to => new Message
                {
                    MessageId = 0,
                    MessageThreadId = message.IsTopicMessage is true ? message.MessageThreadId : null,
                    Date = 0,
                    Chat = to.Chat,
                    From = call.Bot.Profile,
                    PinnedMessage = message with { ReplyToMessage = null },
                }, call.Bot);
            return BotAnswer.True;
        }
    }

    private BotAnswer Unpin(BotCall call)
    {
        var room = FindToPin(call);
        lock (room.Gate)
        {
            var newest = room.Info.Pinned is [.., var last] ? last : 0;
            var id = (int)call.Number("message_id", newest, 0, int.MaxValue);
            if (!room.Info.Pinned.Contains(id))
                throw BotApiException.BadRequest("message to unpin not found");

            room.Info = room.Info with { Pinned = [.. room.Info.Pinned.Where(each => each != id)] };
            return BotAnswer.True;
        }
    }

    private BotAnswer UnpinAll(BotCall call, Func<Message?, bool> isMeant)
    {
        var room = FindToPin(call);
        lock (room.Gate)
        {
            room.Info = room.Info with { Pinned = [.. room.Info.Pinned.Where(each => !isMeant(room.Find(each)))] };
            return BotAnswer.True;
        }
    }

    private Room FindToPin(BotCall call)
    {
        var room = access.Find(call);
        return room.Kind is RoomKind.Private || room.StandingOf(call.Bot.Id).MayManage(Rights.PinMessages)
            ? room
            : throw BotApiException.BadRequest("not enough rights to manage pinned messages in the chat");
    }
}
