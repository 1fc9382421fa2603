using System.Text.Json.Nodes;
using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;
using static CraftAspire.Tests.Bot.Administration.AdministeredGame;

namespace CraftAspire.Tests.Bot.Administration;

public sealed class A_persons_data(LocalPostgres postgres, LocalCache cache)
{
    [Fact]
    public async Task is_exported_as_a_file_and_forgotten_everywhere_when_a_group_is_asked_to()
    {
        await using var game = await Start(postgres, cache);
        var ada = await game.NewPerson("Ada");
        await ada.Sends("/start");
        await ada.Sees(BotAtPlay.IsBoard);
        await ada.Sends("water + fire");
        await ada.Sees(message => Says(message, "Marvel"));

        await ada.Sends("/export");
        var message = await ada.Sees(message => message.Document is not null);
        var file = JsonNode.Parse(await game.Download(message.Document!))!;
        var group = await game.NewGroup("Three", ada);
        await ada.In(group).Sends("/forget");
        await group.Until(asked => Says(asked, "Shall I really forget you?"));
        await ada.In(group).Taps("Yes, forget me");
        await group.Until(told => Says(told, "Done"));

        message.Document!.FileName.ShouldBe("craftaspire.json");
        file["game"]!["player"]!["name"]!.GetValue<string>().ShouldBe("Ada");
        file["game"]!["discoveries"]!.AsArray().Count.ShouldBe(1);
        file["game"]!["games"]![0]!["elements"]!.AsArray().Count.ShouldBe(5);
        file["chat"]!["Board"].ShouldNotBeNull();
        await Waits.Until(async () =>
            await Scalar<long>(game.Bot, $"select count(*) from chats where chat_id = {ada.Chat.Id}") is 0);
        (await Scalar<long>(game.Craft, $"select count(*) from players where telegram_id = {ada.Id}")).ShouldBe(0);
    }

    [Fact]
    public async Task of_somebody_with_a_role_is_forgotten_once_the_role_is_given_up()
    {
        await using var game = await Start(postgres, cache);
        var (ada, admin) = (await game.NewPerson("Ada"), game.Admin);
        await ada.Sends("/start");
        await ada.Sees(BotAtPlay.IsBoard);
        await game.Appoint(ada);

        await ada.Sends("/forget");
        await ada.Taps("Yes, forget me");
        await ada.Sees(message => Says(message, "You hold a role"));
        await ada.Taps("Give up my role");
        await ada.Sees(message => Says(message, "Only an admin can give it back"));
        await ada.Taps("Give up my role");
        await ada.Sees(message => Says(message, "you are a player like all others now"));
        await admin.Sends("/forget");
        await admin.Taps("Yes, forget me");
        await admin.Taps("Give up my role");
        await admin.Sees(message => Says(message, "Only an admin can give it back"));
        await admin.Taps("Give up my role");
        await admin.Sees(message => Says(message, "You are the last admin"));

        (await Scalar<string>(game.Craft, $"select role from players where telegram_id = {ada.Id}")).ShouldBe("user");
    }
}
