using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using TelegramEmulator.Files;
using TelegramEmulator.Formatting;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>What people send beside texts, photos and plain files, and their votes.</summary>
public static class ContentEndpoints
{
    private static readonly byte[] FewBytes = "nothing to hear or see"u8.ToArray();

    public static void MapContents(this RouteGroupBuilder control)
    {
        var chat = control.MapGroup("/chats/{chat}").WithTags("Messages");
        chat.MapPost("/contents", Send).WithSummary("A person sends a sticker, a voice message, a place, a contact, a poll…");
        chat.MapPost("/albums", SendAlbum).WithSummary("A person sends photos as one album");
        chat.MapPost("/messages/{message:int}/vote", Vote).WithSummary("A person votes in a poll");
    }

    private static Results<Ok<Message>, NotFound, ProblemHttpResult> Send(string chat, NewContent content, Sending sending, Polls polls)
    {
        if (sending.Find(chat, content.Person) is not var (room, person))
            return TypedResults.NotFound();
        if (Sending.Refusal(room) is { } refusal)
            return refusal;

        var frame = new NewMessage { Person = content.Person, Text = "-", ReplyTo = content.ReplyTo, Topic = content.Topic };
        return TypedResults.Ok(sending.People.Send(
            room, person, sending.Envelope(room, person, frame), draft => Fill(content, draft, sending.Files, polls)));
    }

    private static Message Fill(NewContent content, Message draft, FileShelf files, Polls polls)
    {
        var place = new Location(content.Latitude, content.Longitude);
        return content.Kind switch
        {
            ContentKind.Location => draft with { Location = place },
            ContentKind.Venue => draft with { Location = place, Venue = new Venue(place, content.Title, content.Address) },
            ContentKind.Contact => draft with { Contact = new Contact(content.PhoneNumber, content.FirstName) },
            ContentKind.Dice => draft with { Dice = new Dice(content.Emoji ?? "🎲", content.Value) },
            ContentKind.Poll => draft with
            {
                Poll = polls.Add(new Poll
                {
                    Id = "",
                    Question = content.Title,
                    Options = [.. content.Options.Select(each => new PollOption(each, 0))],
                    IsAnonymous = true,
                    Type = "regular",
                }),
            },
            _ => WithFile(content, draft, files),
        };
    }

    private static Message WithFile(NewContent content, Message draft, FileShelf files)
    {
        var kind = Enum.Parse<MediaKind>(content.Kind.ToString());
        var file = files.Add(kind, null, null, content.Bytes ?? FewBytes)!;
        var details = new MediaDetails { Duration = content.Duration, Emoji = content.Emoji };
        return Captioned(content.Caption, Attachments.Put(file, kind, details, draft));
    }

    private static Results<Ok<IReadOnlyList<Message>>, NotFound, ProblemHttpResult> SendAlbum(string chat, NewAlbum album, Sending sending)
    {
        if (sending.Find(chat, album.Person) is not var (room, person))
            return TypedResults.NotFound();
        if (Sending.Refusal(room) is { } refusal)
            return refusal;

        var photos = album.Photos.Select(each => sending.Files.Add(MediaKind.Photo, null, null, each)).ToList();
        if (photos.Contains(null))
            return TypedResults.Problem("An album holds PNG, JPEG, GIF or WebP pictures.", statusCode: StatusCodes.Status400BadRequest);

        var id = RandomNumberGenerator.GetInt32(1, int.MaxValue).ToString(CultureInfo.InvariantCulture);
        var envelope = sending.Envelope(room, person, new NewMessage { Person = album.Person, Text = "-", Topic = album.Topic });
        return TypedResults.Ok<IReadOnlyList<Message>>(
        [
            .. photos.Select((photo, i) => sending.People.Send(room, person, envelope, draft =>
            {
                var message = Attachments.Put(photo!, MediaKind.Photo, MediaDetails.None, draft) with { MediaGroupId = id };
                return Captioned(i == 0 ? album.Caption : null, message);
            })),
        ]);
    }

    private static Results<Ok<Message>, NotFound> Vote(string chat, int message, NewVote vote, Sending sending, Polls polls) =>
        sending.Find(chat, vote.Person) is var (room, person) && polls.Vote(room, person, message, vote.Options) is { } counted
            ? TypedResults.Ok(counted)
            : TypedResults.NotFound();

    /// <summary>The message with its caption, as a person writes one: without markup.</summary>
    public static Message Captioned(string? caption, Message message)
    {
        var text = Markup.Parse(caption ?? "", null, null);
        return message with
        {
            Caption = text.Text.Length > 0 ? text.Text : null,
            CaptionEntities = text.Entities.Count > 0 ? text.Entities : null,
        };
    }
}
