using TelegramEmulator.Calls;
using TelegramEmulator.Files;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Methods;

/// <summary>A file with its caption and everything that a call says about it.</summary>
public sealed class MediaContent(InputFiles files)
{
    /// <summary>Reads a file with its caption; the result puts both into a message.</summary>
    /// <param name="field">The parameter that holds the file.</param>
    public async Task<Func<Message, Message>> ReadAsync(BotCall call, string field, MediaKind kind, CancellationToken cancellationToken)
    {
        var file = await files.FindAsync(call, field, kind, cancellationToken);
        var caption = kind is MediaKind.Sticker or MediaKind.VideoNote ? null : MessageContent.Caption(call);
        var details = new MediaDetails
        {
            Duration = (int)call.Number("duration", 0, 0, int.MaxValue),
            Width = (int)call.Number(kind is MediaKind.VideoNote ? "length" : "width", 0, 0, 10_000),
            Height = (int)call.Number("height", 0, 0, 10_000),
            Performer = call.Has("performer") ? call.Text("performer") : null,
            Title = call.Has("title") ? call.Text("title") : null,
            Emoji = call.Has("emoji") ? call.Text("emoji") : null,
        };
        return message => Attachments.Put(file, kind, details, message with
        {
            Caption = caption?.Text.Length > 0 ? caption.Text : null,
            CaptionEntities = caption?.Entities.Count > 0 ? caption.Entities : null,
            ShowCaptionAboveMedia = call.Flag("show_caption_above_media") ? true : null,
            HasMediaSpoiler = call.Flag("has_spoiler") ? true : null,
        });
    }

    /// <summary>The kind that an InputMedia names by its type.</summary>
    /// <exception cref="BotApiException">There is none, or no such.</exception>
    public static MediaKind KindOf(BotCall item) => item.Text("type") switch
    {
        "photo" => MediaKind.Photo,
        "video" => MediaKind.Video,
        "audio" => MediaKind.Audio,
        "document" => MediaKind.Document,
        "animation" => MediaKind.Animation,
        "" => throw BotApiException.BadRequest("can't parse InputMedia: Can't find field \"type\""),
        _ => throw BotApiException.BadRequest("can't parse InputMedia: invalid type specified"),
    };
}
