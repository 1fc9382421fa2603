using System.Net;

namespace TelegramEmulator;

/// <summary>
/// Serves this machine only. Also refuses foreign Host and Origin headers, so that a page from the web, opened in a browser on
/// this machine, can neither read the chats nor write into them.
/// </summary>
public sealed class LoopbackOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var isLocal = IsLoopback(context.Connection.RemoteIpAddress)
            && IsLocalName(context.Request.Host.Host)
            && (context.Request.Headers.Origin is not [{ } origin]
                || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && IsLocalName(from.Host)));
        if (isLocal)
            return next(context);

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("The Telegram emulator serves this machine only: use http://localhost.");
    }

    private static bool IsLoopback(IPAddress? address) => address is null || IPAddress.IsLoopback(address);

    private static bool IsLocalName(string host) =>
        host is "localhost" || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
