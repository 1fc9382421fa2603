namespace CraftAspire.Tests.Emulator;

public sealed class A_grammY_bot(Grammy grammy) : IClassFixture<Grammy>
{
    [Fact]
    public async Task cannot_tell_the_emulator_from_Telegram()
    {
        await using var world = await TelegramWorld.Start();
        await grammy.Start(world);
        var ada = await world.NewPerson();

        await ada.Sends("/start");
        await ada.Taps("Water");
        await ada.Sees(each => each.Text == "✅ Water");
        await ada.Sends($"/photo {Convert.ToBase64String(Pictures.Dot)}");
        await ada.Sends("/break");

        var photo = await ada.Sees(each => each.Photo is not null);
        (photo.Caption, photo.Photo!.Single().Width).ShouldBe(("Dot", 1));
        await ada.Sees(each => each.Text ==
            "400 Bad Request: can't parse entities: Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"");
    }

    [Fact]
    public async Task sends_files_with_foreign_names_and_albums()
    {
        await using var world = await TelegramWorld.Start();
        await grammy.Start(world);
        var ada = await world.NewPerson();

        await ada.Sends("/file огонь.txt");
        await ada.Sends($"/album {Convert.ToBase64String(Pictures.Dot)}");

        var album = await ada.Chat.UntilAll(all => all.Count(each => each.MediaGroupId is not null) == 2);
        album.Single(each => each.Document is not null).Document!.FileName.ShouldBe("огонь.txt");
        album.Where(each => each.MediaGroupId is not null)
            .Select(each => (each.MediaGroupId == album[^1].MediaGroupId, each.Caption))
            .ShouldBe(
            [(true, "Two"), (true, null)]);
    }
}
