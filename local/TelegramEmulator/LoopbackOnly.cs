using System.Net;
using TelegramEmulator.Calls;

namespace TelegramEmulator;

/// <summary>
/// Serves this machine only, and of the pages that a browser on this machine shows only its own: a page from the web, or of another
/// program on this machine, can neither read the chats nor write into them, nor call the Bot API by an image's address.
/// </summary>
public sealed class LoopbackOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (IsLoopback(context.Connection.RemoteIpAddress) && IsLocalName(request.Host.Host) && IsOwnPage(request))
            return next(context);

        const string Refusal = "The Telegram emulator serves this machine and its own page only: use http://localhost.";
        if (IsBotApi(request))
            return BotAnswerWriter.WriteAsync(context.Response, new BotApiException(403, $"Forbidden: {Refusal}"));

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync(Refusal);
    }

    private static bool IsLoopback(IPAddress? address) => address is null || IPAddress.IsLoopback(address);

    private static bool IsLocalName(string host) =>
        host is "localhost" || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);

    // Bots and tests are no browsers and send none of these headers. Whoever follows a link from the dashboard comes from another
    // site, as every browser says with Sec-Fetch-Site; that is fine for the page, which does nothing by being opened.
    private static bool IsOwnPage(HttpRequest request)
    {
        if (request.Headers.Origin is [{ } origin, ..] && origin != $"{request.Scheme}://{request.Host}")
            return false;
        return request.Headers["Sec-Fetch-Site"].ToString() is "" or "none" or "same-origin"
            || request.Headers["Sec-Fetch-Mode"].ToString() is "navigate" && !IsBotApi(request) && !IsControl(request);
    }

    private static bool IsBotApi(HttpRequest request) =>
        request.Path.Value?.StartsWith("/bot", StringComparison.Ordinal) is true || request.Path.StartsWithSegments("/file");

    private static bool IsControl(HttpRequest request) => request.Path.StartsWithSegments("/_control");
}
