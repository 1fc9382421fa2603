using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.Keyboards;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>What all methods that send have in common: where to, in reply to what, below which buttons, with which marks.</summary>
public sealed class Outgoing(ChatAccess access, SendingLimits limits, Messenger messenger)
{
    /// <summary>Sends one message, whose content <paramref name="fill"/> adds.</summary>
    public BotAnswer Send(BotCall call, Func<Message, Message> fill) => new(SendAll(call, [fill])[0]);

    /// <summary>Sends messages that belong together; only the first counts for the rates, as one call does.</summary>
    public IReadOnlyList<Message> SendAll(BotCall call, IReadOnlyList<Func<Message, Message>> fills)
    {
        var keyboard = ReplyMarkupReader.Read(call);
        var (room, topic) = access.FindToSend(call);
        var (reply, quote) = ReplyTarget.Find(call, room);
        limits.Take(call.Bot, room);
        return
        [
            .. fills.Select(fill => messenger.Post(
                room,
                to => fill(new Message
                {
                    MessageId = 0,
                    MessageThreadId = topic,
                    Date = 0,
                    Chat = to.Chat,
                    From = to.Kind is RoomKind.Channel ? null : call.Bot.Profile,
                    SenderChat = to.Kind is RoomKind.Channel ? to.Chat : null,
                    ReplyToMessage = reply,
                    Quote = quote,
                    HasProtectedContent = call.Flag("protect_content") ? true : null,
                    EffectId = to.Kind is RoomKind.Private && call.Has("message_effect_id") ? call.Text("message_effect_id") : null,
                    ReplyMarkup = keyboard,
                }),
                call.Bot)),
        ];
    }

    /// <summary>How the preview of a text's link shall look; absent where the call does not say.</summary>
    public static JsonElement? LinkPreview(BotCall call) => call.Json("link_preview_options", "link preview options")
        ?? (call.Flag("disable_web_page_preview") ? JsonSerializer.SerializeToElement(new { is_disabled = true }) : null);
}
