using CraftAspire.Tests.Api;
using static CraftAspire.Tests.Bot.Administration.AdministeredGame;

namespace CraftAspire.Tests.Bot.Moderation;

public sealed class A_correction_in_the_chat(LocalPostgres postgres, LocalCache cache)
{
    [Fact]
    public async Task mends_an_emoji_in_two_taps_names_an_element_and_blanks_a_name()
    {
        await using var game = await Start(postgres, cache);
        var (ada, admin) = (await game.NewPlayer("Ada"), game.Admin);
        var element = await ada.Makes("Water", "Fire");
        await ada.Reports(element, "Makes no sense");
        await admin.Sends("/security");
        await game.Enrol();
        game.Model.Misbehaviour = context => ModelServer.Say(context, $"{element} 🚂");

        await admin.Sends("/reports");
        await admin.Sees(message => Says(message, $"🚩 🎁 {element}"));
        await admin.Taps("🎨 Emoji");
        await admin.Sees(message => Says(message, "tap an emoji"));
        await admin.Taps("🚂");
        await admin.Sees(message => Says(message, $"✅ 🚂 {element}"));
        await admin.Sends($"/emoji {element}");
        await admin.Sends("🚲");
        await admin.Sees(message => Says(message, $"✅ 🚲 {element}"));

        await admin.Sends($"/name {element} = Чудо");
        await admin.Sees(message => Says(message, "choose one with /language"));
        await admin.Sends("/language");
        await admin.Taps("Русский");
        await admin.Sends($"/name {element} = Чудо");
        await admin.Sees(message => Says(message, "🚲 Чудо"));
        await admin.Sends("/language");
        await admin.Taps("English");

        await admin.Sends("/reports");
        await admin.Sees(message => Says(message, $"🚩 🚲 {element}"));
        await admin.Taps("👤 Player…");
        await admin.Taps("🙈 Blank the name: Ada");
        await Waits.Until(async () =>
            await Scalar<long>(game.Craft, $"select count(*) from players where telegram_id = {ada.Id} and name is null") is 1);

        (await Scalar<string>(game.Craft, "select string_agg(act, ' ' order by id) from audit_entries where act like '%.%ed'"))
            .ShouldContain("element.emoji-changed element.emoji-changed element.named player.name-blanked");
    }
}
