using TelegramEmulator.Wire;

namespace TelegramEmulator.Files;

/// <summary>Puts a stored file into a message.</summary>
public static class Attachments
{
    public static Message Put(StoredFile file, bool asPhoto, Message message) => asPhoto
        ? message with { Photo = [new PhotoSize(file.Id, file.UniqueId, file.Width, file.Height, file.Bytes.Length)] }
        : message with { Document = new Document(file.Id, file.UniqueId, file.Name, file.MimeType, file.Bytes.Length) };
}
