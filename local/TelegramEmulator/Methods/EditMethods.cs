using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.Files;
using TelegramEmulator.Keyboards;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>Changing and deleting messages. An edit without a keyboard removes it, as Telegram does.</summary>
public sealed class EditMethods(ChatAccess access, SendingLimits limits, Messenger messenger, MediaContent media) : IMethodGroup
{
    private const string NotModified =
        "message is not modified: specified new message content and reply markup are exactly the same as "
        + "a current content and reply markup of the message";

    public void AddTo(MethodTable table) => table
        .Add("editMessageText", EditText)
        .Add("editMessageCaption", EditCaption)
        .Add("editMessageMedia", EditMediaAsync)
        .Add("editMessageReplyMarkup", EditReplyMarkup)
        .Add("deleteMessage", Delete)
        .Add("deleteMessages", DeleteAll);

    private BotAnswer EditText(BotCall call)
    {
        var text = MessageContent.Text(call);
        var preview = Outgoing.LinkPreview(call);
        return Edit(call, (old, keyboard) => old.Text is null
            ? throw BotApiException.BadRequest("there is no text in the message to edit")
            : old with
            {
                Text = text.Text,
                Entities = text.Entities.Count > 0 ? text.Entities : null,
                LinkPreviewOptions = preview,
                ReplyMarkup = keyboard,
            });
    }

    private BotAnswer EditCaption(BotCall call)
    {
        var caption = MessageContent.Caption(call);
        return Edit(call, (old, keyboard) => !old.HasFile
            ? throw BotApiException.BadRequest("there is no caption in the message to edit")
            : old with
            {
                Caption = caption.Text.Length > 0 ? caption.Text : null,
                CaptionEntities = caption.Entities.Count > 0 ? caption.Entities : null,
                ReplyMarkup = keyboard,
            });
    }

    private async ValueTask<BotAnswer> EditMediaAsync(BotCall call, CancellationToken cancellationToken)
    {
        if (call.Json("media", "InputMedia") is not { ValueKind: JsonValueKind.Object } given)
            throw BotApiException.BadRequest("input media is not specified");

        var item = call.About(given);
        var fill = await media.ReadAsync(item, "media", MediaContent.KindOf(item), cancellationToken);
        return Edit(call, (old, keyboard) => fill(Attachments.Without(old) with
        {
            Text = null,
            Entities = null,
            LinkPreviewOptions = null,
            ReplyMarkup = keyboard,
        }));
    }

    private BotAnswer EditReplyMarkup(BotCall call) => Edit(call, (old, keyboard) => old with { ReplyMarkup = keyboard });

    private BotAnswer Edit(BotCall call, Func<Message, InlineKeyboardMarkup?, Message> change)
    {
        var keyboard = ReplyMarkupReader.Read(call);
        var (room, id) = Target(call, "message to edit not found");
        lock (room.Gate)
        {
            var old = room.Find(id) ?? throw BotApiException.BadRequest("message to edit not found");
            var isOwn = old.From?.Id == call.Bot.Id
                || room.Kind is RoomKind.Channel && room.StandingOf(call.Bot.Id).MayManage(Rights.EditMessages);
            if (!isOwn || old.IsService)
                throw BotApiException.BadRequest("message can't be edited");

            var changed = change(old, keyboard);
            if (IsSame(old, changed))
                throw BotApiException.BadRequest(NotModified);

            limits.Take(call.Bot, room);
            return new(messenger.Edit(room, id, _ => changed, call.Bot)!);
        }
    }

    private BotAnswer Delete(BotCall call)
    {
        var (room, id) = Target(call, "message to delete not found");
        lock (room.Gate)
        {
            var message = room.Find(id) ?? throw BotApiException.BadRequest("message to delete not found");
            if (!MayDelete(call.Bot, room, message))
                throw BotApiException.BadRequest("message can't be deleted");
            if (messenger.Now - message.Date > TimeSpan.FromHours(48).TotalSeconds)
                throw BotApiException.BadRequest("message can't be deleted for everyone");

            messenger.Delete(room, id);
            return BotAnswer.True;
        }
    }

    // Of many, those that are gone or may stay are passed over.
    private BotAnswer DeleteAll(BotCall call)
    {
        if (call.Json("message_ids", "message identifiers") is not { ValueKind: JsonValueKind.Array } ids
            || ids.GetArrayLength() is 0 or > 100)
            throw BotApiException.BadRequest("message identifiers are not specified");

        var room = access.Find(call);
        lock (room.Gate)
        {
            foreach (var id in ids.EnumerateArray().Select(each => Lenient.Number(each.ToString())))
            {
                if (id is > 0 and <= int.MaxValue && room.Find((int)id) is { } message && MayDelete(call.Bot, room, message))
                    messenger.Delete(room, (int)id);
            }
        }

        return BotAnswer.True;
    }

    private static bool MayDelete(Bot bot, Room room, Message message) => room.Kind is RoomKind.Private || message.From?.Id == bot.Id
        || room.StandingOf(bot.Id).MayManage(Rights.DeleteMessages);

    private (Room Room, int MessageId) Target(BotCall call, string notFound)
    {
        if (call.Number("message_id") == 0)
            throw BotApiException.BadRequest("message identifier is not specified");
        if (call.Number("message_id") is < 0 or > int.MaxValue)
            throw BotApiException.BadRequest(notFound);
        return (access.Find(call), (int)call.Number("message_id"));
    }

    private static bool IsSame(Message left, Message right) =>
        left.Text == right.Text
        && left.Caption == right.Caption
        && (left.Entities ?? []).SequenceEqual(right.Entities ?? [])
        && (left.CaptionEntities ?? []).SequenceEqual(right.CaptionEntities ?? [])
        && Attachments.FileIdOf(left) == Attachments.FileIdOf(right)
        && KeyboardEquality.AreSame(left.ReplyMarkup, right.ReplyMarkup);
}
