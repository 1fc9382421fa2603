using TelegramEmulator.Wire;

namespace TelegramEmulator.Faults;

/// <summary>The error that an ordered fault gives, with Telegram's own text for its code.</summary>
public static class FaultAnswer
{
    private const string OtherPoll = "terminated by other getUpdates request; make sure that only one bot instance is running";

    public static BotApiException Of(MethodFault fault) => fault switch
    {
        { Code: 429 } => TooManyRequests(fault),
        { Description: { } description } => new BotApiException(fault.Code, description),
        { Code: 401 } => BotApiException.Unauthorized(),
        { Code: 409 } => BotApiException.Conflict(OtherPoll),
        { Code: 500 } => new BotApiException(500, "Internal Server Error"),
        { Code: 502 } => new BotApiException(502, "Bad Gateway"),
        _ => new BotApiException(fault.Code, "Bad Request: fault"),
    };

    private static BotApiException TooManyRequests(MethodFault fault)
    {
        var seconds = fault.RetryAfter ?? 1;
        return new BotApiException(
            429, fault.Description ?? $"Too Many Requests: retry after {seconds}", new ResponseParameters { RetryAfter = seconds });
    }
}
