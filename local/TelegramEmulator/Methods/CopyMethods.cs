using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Methods;

/// <summary>Forwarding and copying messages from one chat to another, or within one.</summary>
public sealed class CopyMethods(Outgoing outgoing, ChatAccess access) : IMethodGroup
{
    private const int MaxMessages = 100;

    public void AddTo(MethodTable table) => table
        .Add("forwardMessage", call => outgoing.Send(call, Forwarded(Source(call, "forward"))))
        .Add("forwardMessages", call => SendAll(call, "forward", Forwarded))
        .Add("copyMessage", call => new(Answer(outgoing.SendAll(call, [Copied(call, Source(call, "copy"))]))[0]))
        .Add("copyMessages", call => SendAll(call, "copy", each => Copied(call, each)));

    private Message Source(BotCall call, string verb) =>
        Find(call, call.Number("message_id")) ?? throw BotApiException.BadRequest($"message to {verb} not found");

    // Of many, those that are gone are passed over.
    private BotAnswer SendAll(BotCall call, string verb, Func<Message, Func<Message, Message>> write)
    {
        var ids = call.Json("message_ids", "message identifiers") is { ValueKind: JsonValueKind.Array } array
            ? array.EnumerateArray().Select(each => Lenient.Number(each.ToString())).ToList()
            : [];
        if (ids.Count is 0 or > MaxMessages)
            throw BotApiException.BadRequest(
                ids.Count == 0 ? "message identifiers are not specified" : "too many message identifiers specified");

        List<Func<Message, Message>> fills = [.. ids.Select(id => Find(call, id)).OfType<Message>().Select(write)];
        return fills.Count > 0
            ? new(Answer(outgoing.SendAll(call, fills)))
            : throw BotApiException.BadRequest($"there are no messages to {verb}");
    }

    private static MessageNumber[] Answer(IReadOnlyList<Message> sent) => [.. sent.Select(each => new MessageNumber(each.MessageId))];

    private Message? Find(BotCall call, long id)
    {
        var room = access.Find(call, "from_chat_id");
        lock (room.Gate)
        {
            if (id is < 1 or > int.MaxValue || room.Find((int)id) is not { IsService: false } message)
                return null;
            return message.HasProtectedContent is true ? throw BotApiException.BadRequest("message can't be forwarded") : message;
        }
    }

    private static Func<Message, Message> Forwarded(Message source)
    {
        // A forward of a forward names the first author.
        var origin = source.ForwardOrigin ?? source switch
        {
            { SenderChat: { Type: "channel" } channel } => new MessageOrigin("channel", source.Date)
            {
                Chat = channel,
                MessageId = source.MessageId,
                AuthorSignature = source.AuthorSignature,
            },
            { SenderChat: { } chat } =>
                new MessageOrigin("chat", source.Date) { SenderChat = chat, AuthorSignature = source.AuthorSignature },
            _ => new MessageOrigin("user", source.Date) { SenderUser = source.From },
        };
        return message => Content(source, message) with
        {
            ForwardOrigin = origin,
            IsAutomaticForward = null,
            ReplyToMessage = null,
            Quote = null,
            ReplyMarkup = source.ReplyMarkup,
        };
    }

    private static Func<Message, Message> Copied(BotCall call, Message source)
    {
        // An empty one takes the caption away.
        var caption = source.HasFile && (call.Has("caption") || call.Flag("remove_caption")) ? MessageContent.Caption(call) : null;
        return message =>
        {
            var copy = Content(source, message);
            return caption is null
                ? copy
                : copy with
                {
                    Caption = caption.Text.Length > 0 ? caption.Text : null,
                    CaptionEntities = caption.Entities.Count > 0 ? caption.Entities : null,
                };
        };
    }

    // What the source says, in the new message's frame.
    private static Message Content(Message source, Message frame) => source with
    {
        MessageId = frame.MessageId,
        MessageThreadId = frame.MessageThreadId,
        IsTopicMessage = frame.IsTopicMessage,
        From = frame.From,
        SenderChat = frame.SenderChat,
        AuthorSignature = null,
        Chat = frame.Chat,
        Date = frame.Date,
        EditDate = null,
        ForwardOrigin = null,
        IsAutomaticForward = null,
        ReplyToMessage = frame.ReplyToMessage,
        Quote = frame.Quote,
        HasProtectedContent = frame.HasProtectedContent,
        EffectId = frame.EffectId,
        ReplyMarkup = frame.ReplyMarkup,
    };

    private sealed record MessageNumber(int MessageId);
}
