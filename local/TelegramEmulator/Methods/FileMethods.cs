using System.Text.Json;
using TelegramEmulator.Calls;
using TelegramEmulator.Files;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>Sending files, alone and in albums, and getFile.</summary>
public sealed class FileMethods(EmulatedTelegram telegram, Outgoing outgoing, MediaContent media) : IMethodGroup
{
    private const int MaxDownload = 20 << 20;

    public void AddTo(MethodTable table)
    {
        foreach (var kind in Enum.GetValues<MediaKind>())
        {
            var field = JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
            table.Add(
                $"send{kind}", async (call, cancellation) => outgoing.Send(call, await media.ReadAsync(call, field, kind, cancellation)));
        }

        table.Add("sendMediaGroup", SendAlbumAsync).Add("getFile", GetFile);
    }

    private async ValueTask<BotAnswer> SendAlbumAsync(BotCall call, CancellationToken cancellationToken)
    {
        if (call.Json("media", "media") is not { ValueKind: JsonValueKind.Array } items)
            throw BotApiException.BadRequest("expected an Array of InputMedia");
        if (items.GetArrayLength() is < 2 or > 10)
            throw BotApiException.BadRequest("wrong number of messages in an album: 2 to 10 are allowed");

        List<Func<Message, Message>> fills = [];
        List<MediaKind> kinds = [];
        foreach (var item in items.EnumerateArray().Select(call.About))
        {
            kinds.Add(MediaContent.KindOf(item));
            fills.Add(await media.ReadAsync(item, "media", kinds[^1], cancellationToken));
        }

        if (kinds.Contains(MediaKind.Animation)
            || kinds.Distinct().Count() > 1 && kinds.Any(each => each is MediaKind.Audio or MediaKind.Document))
            throw BotApiException.BadRequest("document and audio can't be mixed with other media types");

        var album = $"{Random.Shared.NextInt64(1L << 40, 1L << 52)}";
        return new(outgoing.SendAll(call, [.. fills.Select(fill =>
            (Func<Message, Message>)(message => fill(message) with { MediaGroupId = album, ReplyMarkup = null }))]));
    }

    private BotAnswer GetFile(BotCall call)
    {
        if (call.Text("file_id") is not { Length: > 0 } id)
            throw BotApiException.BadRequest("file_id not specified");

        var file = telegram.Files.Find(id) ?? throw BotApiException.BadRequest("invalid file_id");
        return file.Bytes.Length > MaxDownload
            ? throw BotApiException.BadRequest("file is too big")
            : new(new Wire.FileInfo(file.Id, file.UniqueId, file.Bytes.Length, file.Path));
    }
}
