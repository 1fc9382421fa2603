using TelegramEmulator.Wire;

namespace TelegramEmulator.Files;

/// <summary>Puts a stored file into a message.</summary>
public static class Attachments
{
    private const int Side = 512;

    public static Message Put(StoredFile file, MediaKind kind, MediaDetails details, Message message)
    {
        var (width, height) = (Known(file.Width, details.Width), Known(file.Height, details.Height));
        var document = new Document(file.Id, file.UniqueId, file.Name, file.MimeType, file.Bytes.Length);
        return kind switch
        {
            MediaKind.Photo => message with
            {
                Photo = [new PhotoSize(file.Id, file.UniqueId, file.Width, file.Height, file.Bytes.Length)],
            },
            MediaKind.Document => message with { Document = document },
            MediaKind.Animation => message with
            {
                Animation = new(
                    file.Id, file.UniqueId, width, height, details.Duration, file.Name, file.MimeType, file.Bytes.Length),
                Document = document,
            },
            MediaKind.Audio => message with
            {
                Audio = new(file.Id, file.UniqueId, details.Duration, file.Name, file.MimeType, file.Bytes.Length)
                {
                    Performer = details.Performer,
                    Title = details.Title,
                },
            },
            MediaKind.Video => message with
            {
                Video = new(file.Id, file.UniqueId, width, height, details.Duration, file.Name, file.MimeType, file.Bytes.Length),
            },
            MediaKind.VideoNote => message with
            {
                VideoNote = new(file.Id, file.UniqueId, width, details.Duration, file.Bytes.Length),
            },
            MediaKind.Voice => message with
            {
                Voice = new(file.Id, file.UniqueId, details.Duration, file.MimeType, file.Bytes.Length),
            },
            _ => message with
            {
                Sticker = new(file.Id, file.UniqueId, "regular", width, height, false, false, file.Bytes.Length) { Emoji = details.Emoji },
            },
        };
    }

    /// <summary>The file that a message holds; null when it holds none.</summary>
    public static string? FileIdOf(Message message) =>
        message.Photo?[^1].FileId ?? message.Document?.FileId ?? message.Animation?.FileId ?? message.Audio?.FileId
            ?? message.Video?.FileId ?? message.VideoNote?.FileId ?? message.Voice?.FileId ?? message.Sticker?.FileId;

    /// <summary>The message without its file and caption.</summary>
    public static Message Without(Message message) => message with
    {
        Photo = null,
        Document = null,
        Animation = null,
        Audio = null,
        Video = null,
        VideoNote = null,
        Voice = null,
        Sticker = null,
        Caption = null,
        CaptionEntities = null,
        HasMediaSpoiler = null,
        ShowCaptionAboveMedia = null,
    };

    private static int Known(int seen, int said) => (seen, said) switch { ( > 0, _) => seen, (_, > 0) => said, _ => Side };
}
