using System.Text.Json;
using Telegram.Bot.Exceptions;

namespace CraftAspire.Bot.Telegram.Sending;

/// <summary>Reads Telegram's errors (texts as in tdlib/telegram-bot-api).</summary>
internal static class DeliveryErrors
{
    private const string BadMarkup = "can't parse entities";

    private static readonly string[] Reasons =
    [
        BadMarkup, "message text is empty", "text must be non-empty", "message is too long", "message caption is too long",
        "reply markup is too long", "BUTTON_DATA_INVALID", "inline keyboard button", "object expected as reply markup",
        "not enough rights", "message thread not found", "message to be replied not found", "PHOTO_INVALID_DIMENSIONS",
        "IMAGE_PROCESS_FAILED", "file is too big", "wrong file identifier", "MESSAGE_ID_INVALID", "CHAT_WRITE_FORBIDDEN", "TOPIC_CLOSED",
    ];

    /// <summary>
    /// Only what failed on the way, or in Telegram itself, is worth trying again as it is; anything else is an error of the bot's own.
    /// </summary>
    public static Delivery Of(Exception error) => error switch
    {
        ApiRequestException { Parameters.MigrateToChatId: { } chatId } => new Delivery.Moved(chatId),
        ApiRequestException { ErrorCode: 429 } busy =>
            new Delivery.Pause(TimeSpan.FromSeconds(Math.Max(1, busy.Parameters?.RetryAfter ?? 1))),
        ApiRequestException { ErrorCode: 403 } => new Delivery.Blocked(),
        ApiRequestException { ErrorCode: 401 or 404 } => new Delivery.TokenRefused(),
        ApiRequestException { ErrorCode: 400 } refused => OfBadRequest(refused.Message),
        ApiRequestException { ErrorCode: >= 500 } api => new Delivery.Unreachable($"status {api.ErrorCode}"),
        ApiRequestException api => new Delivery.Refused($"status {api.ErrorCode}", MayBePlain: true),
        RequestException { HttpStatusCode: { } status } when (int)status is >= 400 and < 500 =>
            new Delivery.Refused($"status {(int)status}", MayBePlain: true),
        RequestException { HttpStatusCode: { } status } => new Delivery.Unreachable($"status {(int)status}"),
        RequestException { InnerException: null or JsonException or TimeoutException } => Unreachable(error),
        RequestException { InnerException: var cause } when IsOfNetwork(cause) => Unreachable(error),
        _ when IsOfNetwork(error) => Unreachable(error),
        _ => new Delivery.Broken(ErrorTrace.Of(error)),
    };

    private static bool IsOfNetwork(Exception? error) => error is HttpRequestException or OperationCanceledException or IOException;

    private static Delivery.Unreachable Unreachable(Exception error) => new((error.InnerException ?? error).GetType().Name);

    private static Delivery OfBadRequest(string message)
    {
        if (Says("message is not modified")) return new Delivery.Done();
        // Somebody else took it away, or it is too old to be taken.
        if (Says("message to delete not found") || Says("message can't be deleted")) return new Delivery.Done();
        if (Says("message to edit not found") || Says("message can't be edited") || Says("there is no text in the message to edit"))
            return new Delivery.MessageGone();
        if (Says("chat not found")) return new Delivery.Blocked();
        // The tap is older than Telegram remembers: its button stopped turning by itself.
        if (Says("query is too old")) return new Delivery.Done();
        // Telegram's own words may quote what was sent, a player's name in it: only words that are known are passed on.
        return new Delivery.Refused(
            Reasons.FirstOrDefault(Says) ?? "for a reason that is not known here",
            MayBePlain: Says(BadMarkup) || Says("PHOTO_") || Says("IMAGE_") || Says("caption is too long") || Says("file is too big"));

        bool Says(string text) => message.Contains(text, StringComparison.OrdinalIgnoreCase);
    }
}
