using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace CraftAspire.Tests.Telegram.Emulator;

public sealed class Files_sent
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task by_the_bot_arrive_with_their_bytes_and_can_be_sent_again_by_id()
    {
        await using var world = await TelegramWorld.Start();
        var bot = world.Client();
        var ada = await world.NewPerson();
        await ada.Sends("hi");

        using var picture = new MemoryStream(Pictures.Dot);
        var sent = await bot.SendPhoto(
            ada.Id,
            InputFile.FromStream(picture, "dot.png"),
            caption: "<b>Dot</b>",
            parseMode: global::Telegram.Bot.Types.Enums.ParseMode.Html,
            cancellationToken: Cancellation);
        using var text = new MemoryStream("water"u8.ToArray());
        var file = await bot.SendDocument(ada.Id, InputFile.FromStream(text, "notes.txt"), cancellationToken: Cancellation);
        var again = await bot.SendDocument(ada.Id, InputFile.FromFileId(file.Document!.FileId), cancellationToken: Cancellation);

        (sent.Photo!.Single().Width, sent.Caption, sent.CaptionEntities!.Length).ShouldBe((1, "Dot", 1));
        again.Document!.FileUniqueId.ShouldBe(file.Document.FileUniqueId);
        (file.Document.FileName, file.Document.FileSize).ShouldBe(("notes.txt", 5));
    }

    [Fact]
    public async Task by_a_person_can_be_downloaded_by_the_bot()
    {
        await using var world = await TelegramWorld.Start();
        var bot = world.Client();
        var ada = await world.NewPerson();
        await ada.Seat.SendsPhoto(Pictures.Dot, "look");

        var update = (await bot.GetUpdates(timeout: 10, cancellationToken: Cancellation)).Single();
        using var bytes = new MemoryStream();
        await bot.GetInfoAndDownloadFile(update.Message!.Photo![^1].FileId, bytes, Cancellation);

        update.Message.Caption.ShouldBe("look");
        bytes.ToArray().ShouldBe(Pictures.Dot);
    }

    [Fact]
    public async Task as_a_photo_must_be_pictures()
    {
        await using var world = await TelegramWorld.Start();
        var bot = world.Client();
        var ada = await world.NewPerson();
        await ada.Sends("hi");

        using var text = new MemoryStream("water"u8.ToArray());
        var refusal = await Should.ThrowAsync<ApiRequestException>(
            () => bot.SendPhoto(ada.Id, InputFile.FromStream(text, "a.png"), cancellationToken: Cancellation));

        refusal.Message.ShouldBe("Bad Request: IMAGE_PROCESS_FAILED");
    }
}
