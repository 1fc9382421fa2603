using TelegramEmulator.Calls;
using TelegramEmulator.Files;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>Finds the file that a call means: a part of the request, a known file_id, or an address to fetch it from.</summary>
public sealed class InputFiles(EmulatedTelegram telegram) : IDisposable
{
    private const int MaxPhoto = 10 << 20;
    private const int MaxFetchedPhoto = 5 << 20;
    private const int MaxFetched = 20 << 20;

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20), MaxResponseContentBufferSize = MaxFetched };

    /// <exception cref="BotApiException">There is none, or it is not what its kind asks for.</exception>
    public async Task<StoredFile> FindAsync(BotCall call, string field, MediaKind kind, CancellationToken cancellationToken)
    {
        var text = call.Text(field);
        var part = call.File(field)
            ?? (text.StartsWith("attach://", StringComparison.Ordinal) ? call.File(text["attach://".Length..]) : null);
        if (part is { Bytes.Length: > 0 })
            return Keep(part, kind);
        if (text.Length == 0 || part is not null)
            throw BotApiException.BadRequest($"there is no {Name(kind)} in the request");
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? await FetchAsync(address, kind, cancellationToken)
            : telegram.Files.Find(text) ?? throw BotApiException.BadRequest("wrong file identifier/HTTP URL specified");
    }

    public void Dispose() => _http.Dispose();

    private StoredFile Keep(UploadedFile part, MediaKind kind) => kind is MediaKind.Photo && part.Bytes.Length > MaxPhoto
        ? throw BotApiException.BadRequest(
            $"file of size {part.Bytes.Length} bytes is too big for a photo; the maximum size is {MaxPhoto} bytes")
        : telegram.Files.Add(kind, part.Name, part.MimeType, part.Bytes) ?? throw BotApiException.BadRequest("IMAGE_PROCESS_FAILED");

    private async Task<StoredFile> FetchAsync(Uri address, MediaKind kind, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(address, cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw BotApiException.BadRequest("failed to get HTTP URL content");

            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            var type = response.Content.Headers.ContentType?.MediaType;
            if (bytes.Length == 0 || kind is MediaKind.Photo && bytes.Length > MaxFetchedPhoto)
                throw BotApiException.BadRequest("failed to get HTTP URL content");
            return telegram.Files.Add(kind, Path.GetFileName(Uri.UnescapeDataString(address.AbsolutePath)), type, bytes)
                ?? throw BotApiException.BadRequest("wrong type of the web page content");
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw BotApiException.BadRequest("failed to get HTTP URL content");
        }
    }

    private static string Name(MediaKind kind) => kind is MediaKind.VideoNote ? "video note" : kind.ToString().ToLowerInvariant();
}
