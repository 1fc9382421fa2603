using Microsoft.AspNetCore.Http.HttpResults;
using TelegramEmulator.Files;
using TelegramEmulator.Formatting;
using TelegramEmulator.Methods;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>Messages of a chat, and what people do with them.</summary>
public static class MessageEndpoints
{
    private const int MaxText = 4_096;

    public static void MapMessages(this RouteGroupBuilder control)
    {
        var chat = control.MapGroup("/chats/{chat}").WithTags("Messages");
        chat.MapGet(
            "/messages",
            (string chat, EmulatedTelegram telegram, int limit = 100) => ChatEndpoints.On(telegram, chat, room => ChatPage.Of(room, limit)))
            .WithSummary("The newest messages as they stand");
        chat.MapPost("/messages", Write).WithSummary("A person writes");
        chat.MapPost(
            "/photos", (string chat, [AsParameters] UploadForm form, Sending sending) => UploadAsync(chat, form, MediaKind.Photo, sending))
            .WithSummary("A person sends a photo").DisableAntiforgery();
        chat.MapPost(
            "/documents", (string chat, [AsParameters] UploadForm form, Sending sending) =>
                UploadAsync(chat, form, MediaKind.Document, sending))
            .WithSummary("A person sends a file").DisableAntiforgery();
        chat.MapPatch("/messages/{message:int}", Edit).WithSummary("A person edits an own message");
        chat.MapDelete("/messages/{message:int}", Delete).WithSummary("A person deletes a message; in a group an own one");
        chat.MapPost("/messages/{message:int}/tap", Tap).WithSummary("A person taps a button");
        chat.MapPost("/messages/{message:int}/reaction", React).WithSummary("A person reacts");
        control.MapGet("/files/{file}", GetFile).WithTags("Messages").WithSummary("A file's bytes");
    }

    private static Results<Ok<Message>, NotFound, ProblemHttpResult> Write(string chat, NewMessage message, Sending sending)
    {
        if (sending.Find(chat, message.Person) is not var (room, person))
            return TypedResults.NotFound();
        if (Sending.Refusal(room) is { } refusal)
            return refusal;

        var envelope = sending.Envelope(room, person, message);
        var text = Markup.Parse(message.Text, message.ParseMode, null);
        return text.Text.Length is 0 or > MaxText
            ? TypedResults.Problem("A message has 1 to 4096 characters.", statusCode: StatusCodes.Status400BadRequest)
            : TypedResults.Ok(sending.People.Write(room, person, text, envelope));
    }

    private static async Task<Results<Ok<Message>, NotFound, ProblemHttpResult>> UploadAsync(
        string chat, UploadForm form, MediaKind kind, Sending sending)
    {
        if (sending.Find(chat, form.Person) is not var (room, person))
            return TypedResults.NotFound();
        if (Sending.Refusal(room) is { } refusal)
            return refusal;

        using var bytes = new MemoryStream();
        await form.File.CopyToAsync(bytes);
        var frame = new NewMessage { Person = form.Person, Text = "-", ReplyTo = form.ReplyTo, Topic = form.Topic };
        var envelope = sending.Envelope(room, person, frame);
        return sending.Files.Add(kind, form.File.FileName, form.File.ContentType, bytes.ToArray()) is { } file
            ? TypedResults.Ok(sending.People.Send(
                room, person, envelope,
                draft => ContentEndpoints.Captioned(form.Caption, Attachments.Put(file, kind, MediaDetails.None, draft))))
            : TypedResults.Problem("This is no PNG, JPEG, GIF or WebP picture.", statusCode: StatusCodes.Status400BadRequest);
    }

    private static Results<Ok<Message>, NotFound> Edit(string chat, int message, NewMessage text, Sending sending) =>
        sending.Find(chat, text.Person) is var (room, person)
        && sending.People.Edit(room, person, message, Markup.Parse(text.Text, text.ParseMode, null)) is { } edited
            ? TypedResults.Ok(edited)
            : TypedResults.NotFound();

    private static Results<NoContent, NotFound, ProblemHttpResult> Delete(
        string chat, int message, EmulatedTelegram telegram, Messenger messenger, long? person = null)
    {
        if (telegram.FindRoom(chat) is not { } room)
            return TypedResults.NotFound();

        lock (room.Gate)
        {
            // In a private chat a person may delete both sides' messages, in a group only their own.
            if (person is { } by && room.Kind is not RoomKind.Private && room.Find(message) is { From: { } author } && author.Id != by)
                return TypedResults.Problem("In a group people delete their own messages only.", statusCode: StatusCodes.Status409Conflict);
            return messenger.Delete(room, message) ? TypedResults.NoContent() : TypedResults.NotFound();
        }
    }

    private static Results<Ok<TapResult>, NotFound, ProblemHttpResult> Tap(string chat, int message, Tap tap, Sending sending)
    {
        if (sending.Find(chat, tap.Person) is not var (room, person))
            return TypedResults.NotFound();

        Message? found;
        lock (room.Gate)
        {
            found = room.Find(message);
        }

        if (found is null)
            return TypedResults.NotFound();
        return ButtonSearch.Find(found, tap) is { CallbackData: { } data }
            ? TypedResults.Ok(new TapResult(sending.People.Tap(room, person, found, data).Id))
            : TypedResults.Problem(ButtonSearch.Describe(found), statusCode: StatusCodes.Status409Conflict);
    }

    private static Results<NoContent, NotFound, ProblemHttpResult> React(string chat, int message, NewReaction reaction, Sending sending)
    {
        if (reaction.Emoji is { } emoji && !ReactionEmojis.Contains(emoji))
            return TypedResults.Problem("Telegram has no such reaction.", statusCode: StatusCodes.Status400BadRequest);
        return sending.Find(chat, reaction.Person) is var (room, person) && sending.People.React(room, person, message, reaction.Emoji)
            ? TypedResults.NoContent()
            : TypedResults.NotFound();
    }

    private static Results<FileContentHttpResult, NotFound> GetFile(string file, EmulatedTelegram telegram)
    {
        if (telegram.Files.Find(file) is not { } found)
            return TypedResults.NotFound();

        // Only pictures are shown in the page; everything else is saved, never opened as a page of this origin.
        var isPicture = ImageHeader.Read(found.Bytes) is not null;
        return isPicture
            ? TypedResults.File(found.Bytes, found.MimeType)
            : TypedResults.File(found.Bytes, "application/octet-stream", found.Name ?? "file");
    }
}
