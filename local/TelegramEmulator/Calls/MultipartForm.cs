using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace TelegramEmulator.Calls;

/// <summary>
/// The parts of a multipart body. The framework's reader refuses what the clients of bots send every day: file names with quotes escaped
/// their way, or in letters that a strict header does not hold.
/// </summary>
public sealed record MultipartForm(IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, UploadedFile> Files)
{
    /// <exception cref="BotApiException">The body is not what its content type says.</exception>
    public static async Task<MultipartForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw BotApiException.BadRequest("can't parse multipart request body: there is no boundary");

        var (fields, files) = (new Dictionary<string, string>(), new Dictionary<string, UploadedFile>());
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
            {
                var disposition = part.ContentDisposition ?? "";
                using var bytes = new MemoryStream();
                await part.Body.CopyToAsync(bytes, cancellationToken);
                if (Parameter(disposition, "name") is not { } name)
                    continue;
                if (FileName(disposition) is { } file)
                    files[name] = new UploadedFile(file, part.ContentType, bytes.ToArray());
                else
                    fields[name] = Encoding.UTF8.GetString(bytes.ToArray());
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw BotApiException.BadRequest("can't parse multipart request body");
        }

        return new MultipartForm(fields, files);
    }

    // RFC 5987's form goes first where both are given; its letters are escaped as in addresses, after the charset and the language.
    private static string? FileName(string disposition)
    {
        if (Parameter(disposition, "filename*") is { } extended && extended.Split('\'', 3) is [_, _, var escaped])
            return Uri.UnescapeDataString(escaped);
        return Parameter(disposition, "filename") is { } name ? Decoded(name) : null;
    }

    // .NET's client writes foreign letters as mail headers do; browsers escape quotes and line ends as addresses do.
    private static string Decoded(string name)
    {
        const string Prefix = "=?utf-8?B?";
        if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || !name.EndsWith("?=", StringComparison.Ordinal))
            return name.Replace("%22", "\"", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal);

        var buffer = new byte[name.Length];
        return Convert.TryFromBase64String(name[Prefix.Length..^2], buffer, out var length)
            ? Encoding.UTF8.GetString(buffer, 0, length)
            : name;
    }

    private static string? Parameter(string header, string wanted)
    {
        for (var i = header.IndexOf(';', StringComparison.Ordinal); i >= 0 && i < header.Length;)
        {
            var equal = header.IndexOf('=', i);
            if (equal < 0)
                return null;

            var name = header[(i + 1)..equal].Trim();
            (var value, i) = Value(header, equal + 1);
            if (name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }

    // The value at a position, and where the next parameter begins.
    private static (string Value, int Next) Value(string header, int start)
    {
        while (start < header.Length && header[start] == ' ')
        {
            start++;
        }

        if (start >= header.Length || header[start] != '"')
        {
            var end = header.IndexOf(';', start) is >= 0 and var semicolon ? semicolon : header.Length;
            return (header[start..end].Trim(), end);
        }

        var value = new StringBuilder();
        var at = start + 1;
        for (; at < header.Length && header[at] != '"'; at++)
        {
            // A backslash escapes quotes and itself; Windows' paths hold others that mean nothing.
            if (header[at] == '\\' && at + 1 < header.Length && header[at + 1] is '"' or '\\')
                at++;
            value.Append(header[at]);
        }

        return (value.ToString(), header.IndexOf(';', Math.Min(at, header.Length)) is >= 0 and var next ? next : header.Length);
    }
}
