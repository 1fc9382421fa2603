using TelegramEmulator.Wire;

namespace TelegramEmulator;

/// <summary>
/// Telegram's refusal of a call. An exception, because a refusal can come from any depth of parsing a request and always ends the call.
/// </summary>
public sealed class BotApiException(int code, string description, ResponseParameters? parameters = null) : Exception(description)
{
    public int Code { get; } = code;

    public ResponseParameters? Parameters { get; } = parameters;

    public static BotApiException BadRequest(string reason) => new(400, $"Bad Request: {reason}");

    public static BotApiException Forbidden(string reason) => new(403, $"Forbidden: {reason}");

    public static BotApiException Conflict(string reason) => new(409, $"Conflict: {reason}");

    public static BotApiException Unauthorized() => new(401, "Unauthorized");

    public static BotApiException TooManyRequests(int retryAfter) =>
        new(429, $"Too Many Requests: retry after {retryAfter}", new ResponseParameters { RetryAfter = retryAfter });

    public static BotApiException Migrated(long chatId) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", new ResponseParameters { MigrateToChatId = chatId });
}
