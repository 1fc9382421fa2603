using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace CraftAspire.Tests.Emulator;

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

    [Theory]
    [InlineData("form-data; name=\"document\"; filename=\"огонь 🔥.txt\"", "огонь 🔥.txt")]
    [InlineData("form-data; name=\"document\"; filename=\"say \\\"hi\\\".txt\"", "say \"hi\".txt")]
    [InlineData("form-data; name=\"document\"; filename=\"say %22hi%22.txt\"", "say \"hi\".txt")]
    [InlineData("form-data;name=\"document\";filename=вода.txt", "вода.txt")]
    [InlineData("form-data; name=document; filename=\"plain.txt\"; filename*=UTF-8''%D0%B2%D0%BE%D0%B4%D0%B0.txt", "вода.txt")]
    [InlineData("form-data; name=document; filename=\"=?utf-8?B?0LLQvtC00LAudHh0?=\"", "вода.txt")]
    public async Task keep_the_names_that_clients_give_them(string disposition, string name)
    {
        await using var world = await TelegramWorld.Start();
        var ada = await world.NewPerson();
        await ada.Sends("hi");
        var body = string.Join("\r\n",
            "--b", "Content-Disposition: form-data; name=\"chat_id\"", "", $"{ada.Id}",
            "--b", $"Content-Disposition: {disposition}", "Content-Type: text/plain", "", "water",
            "--b--", "");
        using var http = new HttpClient { BaseAddress = world.Address };
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");

        using var answer = await http.PostAsync(new Uri($"/bot{world.Token}/sendDocument", UriKind.Relative), content, Cancellation);

        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldStartWith("""{"ok":true""");
        (await ada.Messages())[^1].Document!.FileName.ShouldBe(name);
    }

    [Fact]
    public async Task by_their_address_are_fetched()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        var mine = await ada.Seat.SendsPhoto(Pictures.Dot);

        var photo = await bot.Call(
            "sendPhoto", new { chat_id = ada.Id, photo = new Uri(world.Address, $"/_control/files/{mine.Photo![0].FileId}") });
        var document = await bot.Call("sendDocument", new { chat_id = ada.Id, document = new Uri(world.Address, "/img/icon.svg") });
        var nothing = await bot.Call("sendPhoto", new { chat_id = ada.Id, photo = new Uri(world.Address, "/nowhere.png") });
        var page = await bot.Call("sendPhoto", new { chat_id = ada.Id, photo = new Uri(world.Address, "/index.html") });

        photo.Result.GetProperty("photo")[0].GetProperty("width").GetInt32().ShouldBe(1);
        document.Result.GetProperty("document").GetProperty("file_name").GetString().ShouldBe("icon.svg");
        nothing.Description.ShouldBe("Bad Request: failed to get HTTP URL content");
        page.Description.ShouldBe("Bad Request: wrong type of the web page content");
    }

    [Theory]
    [InlineData("Voice", "voice")]
    [InlineData("Video", "video")]
    [InlineData("VideoNote", "video_note")]
    [InlineData("Audio", "audio")]
    [InlineData("Animation", "animation")]
    [InlineData("Sticker", "sticker")]
    public async Task of_every_kind_come_back_as_what_they_are(string kind, string field)
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        await ada.Sends("hi");
        await bot.Call("sendDocument", new { chat_id = ada.Id, document = new Uri(world.Address, "/img/icon.svg") });
        var file = (await ada.Messages())[^1].Document!.FileId;

        var sent = await bot.CallWithJson($"send{kind}", $$"""{"chat_id":{{ada.Id}},"{{field}}":"{{file}}","duration":7,"emoji":"🔥"}""");

        sent.Result.GetProperty(field).GetProperty("file_id").GetString().ShouldBe(file);
    }

    [Fact]
    public async Task together_are_an_album()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        var photo = (await ada.Seat.SendsPhoto(Pictures.Dot)).Photo![0].FileId;

        var album = await bot.Call("sendMediaGroup", new
        {
            chat_id = ada.Id,
            media = new object[]
            {
                new { type = "photo", media = photo, caption = "<b>two</b>", parse_mode = "HTML" },
                new { type = "photo", media = photo },
            },
        });
        var one = await bot.Call("sendMediaGroup", new { chat_id = ada.Id, media = new[] { new { type = "photo", media = photo } } });

        album.Result.GetArrayLength().ShouldBe(2);
        album.Result.EnumerateArray().Select(each => each.GetProperty("media_group_id").GetString()).Distinct().ShouldHaveSingleItem();
        album.Result[0].GetProperty("caption").GetString().ShouldBe("two");
        one.Status.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }
}
