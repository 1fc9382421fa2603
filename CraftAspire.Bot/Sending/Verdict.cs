using Telegram.Bot.Exceptions;

namespace CraftAspire.Bot.Sending;

/// <summary>Reads Telegram's errors (texts as in tdlib/telegram-bot-api).</summary>
internal static class Verdict
{
    private static readonly string[] Reasons =
    [
        "can't parse entities", "message text is empty", "text must be non-empty", "message is too long", "message caption is too long",
        "reply markup is too long", "BUTTON_DATA_INVALID", "inline keyboard button", "object expected as reply markup",
        "not enough rights", "message thread not found", "message to be replied not found", "PHOTO_INVALID_DIMENSIONS", "IMAGE_PROCESS_FAILED",
        "file is too big", "wrong file identifier", "MESSAGE_ID_INVALID", "CHAT_WRITE_FORBIDDEN", "TOPIC_CLOSED",
    ];

    public static Delivery Of(Exception error) => error switch
    {
        ApiRequestException { Parameters.MigrateToChatId: { } chatId } => new Delivery.Moved(chatId),
        ApiRequestException { ErrorCode: 429 } busy => new Delivery.Pause(TimeSpan.FromSeconds(Math.Max(1, busy.Parameters?.RetryAfter ?? 1))),
        ApiRequestException { ErrorCode: 403 } => new Delivery.Blocked(),
        ApiRequestException { ErrorCode: 401 or 404 } => new Delivery.TokenRefused(),
        ApiRequestException { ErrorCode: 400 } refused => OfBadRequest(refused.Message),
        ApiRequestException api => new Delivery.Unreachable($"status {api.ErrorCode}"),
        RequestException { HttpStatusCode: { } status } => new Delivery.Unreachable($"status {(int)status}"),
        _ => new Delivery.Unreachable(error.GetType().Name),
    };

    private static Delivery OfBadRequest(string message)
    {
        if (Says("message is not modified")) return new Delivery.Done();
        // Somebody else took it away, or it is too old to be taken.
        if (Says("message to delete not found") || Says("message can't be deleted")) return new Delivery.Done();
        if (Says("message to edit not found") || Says("message can't be edited") || Says("there is no text in the message to edit")) return new Delivery.MessageGone();
        if (Says("chat not found")) return new Delivery.Blocked();
        // The tap is older than Telegram remembers: its button stopped turning by itself.
        if (Says("query is too old")) return new Delivery.Done();
        // Telegram's own words may quote what was sent, a player's name in it: only words that are known are passed on.
        return new Delivery.Refused(Reasons.FirstOrDefault(Says) ?? "for a reason that is not known here");

        bool Says(string text) => message.Contains(text, StringComparison.OrdinalIgnoreCase);
    }
}
