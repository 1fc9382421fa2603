using Telegram.Bot.Exceptions;

namespace CraftAspire.Bot.Sending;

/// <summary>Reads Telegram's errors (texts as in tdlib/telegram-bot-api).</summary>
internal static class Verdict
{
    public static Delivery Of(Exception error) => error switch
    {
        ApiRequestException { Parameters.MigrateToChatId: { } chatId } => new Delivery.Moved(chatId),
        ApiRequestException { ErrorCode: 429 } busy => new Delivery.Pause(TimeSpan.FromSeconds(Math.Max(1, busy.Parameters?.RetryAfter ?? 1))),
        ApiRequestException { ErrorCode: 403 } => new Delivery.Blocked(),
        ApiRequestException { ErrorCode: 400 } refused => OfBadRequest(refused.Message),
        ApiRequestException api => new Delivery.Unreachable($"status {api.ErrorCode}"),
        RequestException { HttpStatusCode: { } status } => new Delivery.Unreachable($"status {(int)status}"),
        _ => new Delivery.Unreachable(error.GetType().Name),
    };

    private static Delivery OfBadRequest(string message)
    {
        if (Says("message is not modified")) return new Delivery.Done();
        if (Says("message to edit not found") || Says("message can't be edited") || Says("there is no text in the message to edit")) return new Delivery.MessageGone();
        if (Says("chat not found")) return new Delivery.Blocked();
        // The tap is older than Telegram remembers: its button stopped turning by itself.
        if (Says("query is too old")) return new Delivery.Done();
        return new Delivery.Refused(message);

        bool Says(string text) => message.Contains(text, StringComparison.OrdinalIgnoreCase);
    }
}
