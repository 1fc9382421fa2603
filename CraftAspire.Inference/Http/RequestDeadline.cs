using System.Globalization;

namespace CraftAspire.Inference.Http;

/// <summary>How long a request may take: the server's limit, or less when the caller says so.</summary>
internal static class RequestDeadline
{
    /// <summary>Seconds, with a fraction if need be.</summary>
    public const string Header = "X-Request-Timeout";

    /// <exception cref="InvalidRequestException">The header is no positive number.</exception>
    public static TimeSpan Of(HttpRequest request, InferenceOptions options)
    {
        if (request.Headers[Header] is not [{ } wanted, ..])
        {
            return options.RequestTimeout;
        }

        return double.TryParse(wanted, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, options.RequestTimeout.TotalSeconds))
            : throw new InvalidRequestException($"The header {Header} must be a number of seconds above 0.", Header);
    }
}
