using TelegramEmulator.Calls;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>sendMessage and sendChatAction.</summary>
public sealed class SendMethods(Outgoing outgoing, ChatAccess access, Messenger messenger) : IMethodGroup
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
        var preview = Outgoing.LinkPreview(call);
        return outgoing.Send(call, message => message with
        {
            Text = text.Text,
            Entities = text.Entities.Count > 0 ? text.Entities : null,
            LinkPreviewOptions = preview,
        });
    }

    private BotAnswer SendChatAction(BotCall call)
    {
        var action = call.Text("action").ToLowerInvariant();
        if (!Actions.Contains(action))
            throw BotApiException.BadRequest("wrong parameter action in request");

        var room = access.Find(call);
        // Unlike the methods that send, this one knows the general topic by its number.
        if (call.Number("message_thread_id") is not Topic.General)
            ChatAccess.Topic(call, room);
        messenger.Announce(room, ChangeKind.Action, change => change with { Action = action });
        return BotAnswer.True;
    }
}
