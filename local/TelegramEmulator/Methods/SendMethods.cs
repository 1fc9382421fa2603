using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.Keyboards;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>sendMessage and sendChatAction.</summary>
public sealed class SendMethods(ChatAccess access, SendingLimits limits, Messenger messenger) : IMethodGroup
{
    private static readonly HashSet<string> Actions =
    [
        "cancel", "typing", "upload_photo", "record_video", "upload_video", "record_audio", "record_voice", "upload_audio", "upload_voice",
        "upload_document", "pick_up_location", "find_location", "choose_sticker", "record_video_note", "upload_video_note",
    ];

    public void AddTo(MethodTable table) => table
        .Add("sendMessage", SendMessage)
        .Add("sendChatAction", SendChatAction);

    private BotAnswer SendMessage(BotCall call)
    {
        var text = MessageContent.Text(call);
        var keyboard = ReplyMarkupReader.Read(call);
        var room = access.FindToSend(call, limits);
        var reply = ReplyTarget.Find(call, room);
        return new(messenger.Post(
            room,
            to => new Message
            {
                MessageId = 0,
                Date = 0,
                Chat = to.Chat,
                From = call.Bot.Profile,
                Text = text.Text,
                Entities = text.Entities.Count > 0 ? text.Entities : null,
                ReplyToMessage = reply,
                ReplyMarkup = keyboard,
            },
            call.Bot));
    }

    private BotAnswer SendChatAction(BotCall call)
    {
        var action = call.Text("action").ToLowerInvariant();
        if (!Actions.Contains(action))
            throw BotApiException.BadRequest("wrong parameter action in request");

        messenger.Announce(access.Find(call), ChangeKind.Action, change => change with { Action = action });
        return BotAnswer.True;
    }
}
