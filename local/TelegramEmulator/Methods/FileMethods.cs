using TelegramEmulator.Calls;
using TelegramEmulator.Files;
using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>sendPhoto, sendDocument and getFile.</summary>
public sealed class FileMethods(EmulatedTelegram telegram, Outgoing outgoing) : IMethodGroup
{
    private const int MaxPhoto = 10 << 20;
    private const int MaxDownload = 20 << 20;

    public void AddTo(MethodTable table) => table
        .Add("sendPhoto", call => Send(call, "photo", AddPhoto))
        .Add("sendDocument", call => Send(call, "document", AddDocument))
        .Add("getFile", GetFile);

    private BotAnswer Send(BotCall call, string name, Func<UploadedFile, StoredFile> keep)
    {
        var file = FindFile(call, name, keep);
        var caption = MessageContent.Caption(call);
        return outgoing.Send(call, message => Attachments.Put(file, name == "photo", message with
        {
            Caption = caption.Text.Length > 0 ? caption.Text : null,
            CaptionEntities = caption.Entities.Count > 0 ? caption.Entities : null,
        }));
    }

    // A part of the request by the parameter's own name or by attach://, else a known file_id. Nothing is fetched from the web.
    private StoredFile FindFile(BotCall call, string name, Func<UploadedFile, StoredFile> keep)
    {
        var text = call.Text(name);
        var part = call.File(name)
            ?? (text.StartsWith("attach://", StringComparison.Ordinal) ? call.File(text["attach://".Length..]) : null);
        if (part is { Bytes.Length: > 0 })
            return keep(part);
        if (text.Length == 0 || part is not null)
            throw BotApiException.BadRequest($"there is no {name} in the request");
        return telegram.Files.Find(text) ?? throw BotApiException.BadRequest("wrong file identifier/HTTP URL specified");
    }

    private StoredFile AddPhoto(UploadedFile part) => part.Bytes.Length > MaxPhoto
        ? throw BotApiException.BadRequest($"file of size {part.Bytes.Length} bytes is too big for a photo")
        : telegram.Files.AddPhoto(part.Bytes) ?? throw BotApiException.BadRequest("IMAGE_PROCESS_FAILED");

    private StoredFile AddDocument(UploadedFile part) => telegram.Files.AddDocument(part.Name, part.MimeType, part.Bytes);

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
