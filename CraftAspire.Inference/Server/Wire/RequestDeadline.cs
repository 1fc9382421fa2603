using System.Globalization;

namespace CraftAspire.Inference.Server.Wire;

/// <summary>How long a request may take: the server's limit, or less if the caller says so.</summary>
internal static class RequestDeadline
{
    /// <summary>Seconds, fractions allowed.</summary>
    public const string Header = "X-Request-Timeout";

    /// <exception cref="InvalidRequestException">The header is no positive number.</exception>
    public static TimeSpan Of(HttpRequest request, TimeSpan limit)
    {
        if (request.Headers[Header] is not [{ } wanted, ..])
            return limit;
        return double.TryParse(wanted, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, limit.TotalSeconds))
            : throw new InvalidRequestException($"The header {Header} must be a number of seconds above 0.", Header);
    }

    /// <summary>Ends with the request's deadline or its caller; disposed with the response.</summary>
    public static CancellationToken EndOf(HttpContext http, TimeSpan limit, TimeProvider time)
    {
        var deadline = new CancellationTokenSource(Of(http.Request, limit), time);
        var ending = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, http.RequestAborted);
        http.Response.RegisterForDispose(ending);
        http.Response.RegisterForDispose(deadline);
        return ending.Token;
    }
}
