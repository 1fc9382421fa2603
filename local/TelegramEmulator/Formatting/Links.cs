using System.Globalization;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Formatting;

/// <summary>What a link in a text points at.</summary>
public static class Links
{
    private const string UserLink = "tg://user?id=";

    /// <summary>A mention for tg://user?id=…, a link for web addresses, null for anything else.</summary>
    public static MessageEntity? ToEntity(string target, int offset, int length)
    {
        if (target.StartsWith(UserLink, StringComparison.OrdinalIgnoreCase) &&
            long.TryParse(target.AsSpan(UserLink.Length), CultureInfo.InvariantCulture, out var id) && id > 0)
        {
            return new MessageEntity("text_mention", offset, length) { User = new User { Id = id, FirstName = "" } };
        }

        return Checked(target) is { } url ? new MessageEntity("text_link", offset, length) { Url = url } : null;
    }

    /// <summary>The address in full, or null when it is none. A scheme may be missing, then it is http.</summary>
    public static string? Checked(string target)
    {
        var address = target.Trim();
        if (address.StartsWith("tg:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("ton:", StringComparison.OrdinalIgnoreCase))
            return address;
        if (address.Contains(' ', StringComparison.Ordinal))
            return null;

        var full = address.Contains("://", StringComparison.Ordinal) ? address : $"http://{address}";
        return Uri.TryCreate(full, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && IsHost(uri.Host)
            ? uri.AbsoluteUri
            : null;
    }

    private static bool IsHost(string host) => host.Contains('.', StringComparison.Ordinal) || host == "localhost";
}
