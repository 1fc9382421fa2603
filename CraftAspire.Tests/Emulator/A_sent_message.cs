using System.Text.Json;
using TelegramEmulator.Control;

namespace CraftAspire.Tests.Emulator;

public sealed class A_sent_message
{
    [Fact]
    public async Task comes_back_with_everything_that_was_said_about_it()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        var asked = await ada.Sends("What do water and fire make?");

        var sent = await bot.CallWithJson("sendMessage", $$$"""
            {"chat_id":{{{ada.Id}}},"text":"https://a.com","protect_content":true,
            "link_preview_options":{"is_disabled":true,"url":"https://b.com"},
            "message_effect_id":"5104841245755180586","reply_parameters":{"message_id":{{{asked.MessageId}}},"quote":"water"}}
            """);

        sent.Result.GetProperty("has_protected_content").GetBoolean().ShouldBeTrue();
        sent.Result.GetProperty("link_preview_options").GetProperty("url").GetString().ShouldBe("https://b.com");
        sent.Result.GetProperty("effect_id").GetString().ShouldBe("5104841245755180586");
        sent.Result.GetProperty("quote").GetProperty("text").GetString().ShouldBe("water");
        sent.Result.GetProperty("quote").GetProperty("position").GetInt32().ShouldBe(8);
        sent.Result.GetProperty("quote").GetProperty("is_manual").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task cannot_quote_what_was_not_said()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        var asked = await ada.Sends("water");

        var sent = await bot.Call(
            "sendMessage", new { chat_id = ada.Id, text = "x", reply_parameters = new { message_id = asked.MessageId, quote = "fire" } });

        sent.Description.ShouldBe("Bad Request: QUOTE_TEXT_INVALID");
    }

    [Fact]
    public async Task can_be_forwarded_copied_and_deleted_with_others()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var (ada, grace) = (await world.NewPerson(), await world.NewPerson("Grace"));
        var (first, second) = (await ada.Sends("one"), await ada.Sends("two"));
        await grace.Sends("hi");
        var ids = new[] { first.MessageId, second.MessageId, 999 };

        var forward = await bot.Call("forwardMessage", new { chat_id = grace.Id, from_chat_id = ada.Id, message_id = first.MessageId });
        var copy = await bot.Call("copyMessage", new { chat_id = grace.Id, from_chat_id = ada.Id, message_id = second.MessageId });
        var copies = await bot.Call("copyMessages", new { chat_id = grace.Id, from_chat_id = ada.Id, message_ids = ids });
        var missing = await bot.Call("copyMessage", new { chat_id = grace.Id, from_chat_id = ada.Id, message_id = 999 });
        await bot.Call("deleteMessages", new { chat_id = ada.Id, message_ids = ids });

        forward.Result.GetProperty("forward_origin").GetProperty("sender_user").GetProperty("id").GetInt64().ShouldBe(ada.Id);
        copy.Result.TryGetProperty("message_id", out _).ShouldBeTrue();
        copy.Result.TryGetProperty("text", out _).ShouldBeFalse();
        copies.Result.GetArrayLength().ShouldBe(2);
        missing.Description.ShouldBe("Bad Request: message to copy not found");
        (await grace.Messages()).Select(each => each.Text).ShouldBe(["hi", "one", "two", "one", "two"]);
        (await grace.Messages())[2].ForwardOrigin.ShouldBeNull();
        (await ada.Messages()).ShouldBeEmpty();
    }

    [Fact]
    public async Task changes_its_picture_in_place()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        var photo = (await ada.Seat.SendsPhoto(Pictures.Dot)).Photo![0].FileId;
        var sent = (await bot.Call("sendDocument", new { chat_id = ada.Id, document = photo, caption = "before" }))
            .Result.GetProperty("message_id")
            .GetInt32();
        var edit = new { chat_id = ada.Id, message_id = sent, media = new { type = "photo", media = photo, caption = "after" } };

        var edited = await bot.Call("editMessageMedia", edit);
        var again = await bot.Call("editMessageMedia", edit);

        edited.Result.GetProperty("caption").GetString().ShouldBe("after");
        edited.Result.TryGetProperty("photo", out _).ShouldBeTrue();
        edited.Result.TryGetProperty("document", out _).ShouldBeFalse();
        again.Description!.ShouldStartWith("Bad Request: message is not modified");
    }

    [Theory]
    [InlineData("sendLocation", """ "latitude":51.5,"longitude":-0.1 """, "location")]
    [InlineData("sendVenue", """ "latitude":51.5,"longitude":-0.1,"title":"Lab","address":"Here" """, "venue")]
    [InlineData("sendContact", """ "phone_number":"+15550100","first_name":"Ada" """, "contact")]
    [InlineData("sendDice", """ "emoji":"🎯" """, "dice")]
    [InlineData("sendPoll", """ "question":"Fire?","options":["yes",{"text":"no"}] """, "poll")]
    public async Task can_be_a_place_a_contact_a_dice_or_a_poll(string method, string arguments, string field)
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        await ada.Sends("hi");

        var sent = await bot.CallWithJson(method, $$"""{"chat_id":{{ada.Id}},{{arguments}}}""");

        sent.Result.GetProperty(field).ValueKind.ShouldBe(JsonValueKind.Object);
        (await bot.CallWithJson(method, $$"""{"chat_id":{{ada.Id}},"emoji":"?"}""")).Status.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task with_a_poll_counts_votes_until_it_is_stopped()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        await ada.Sends("hi");
        await bot.CallWithJson("sendPoll", $$"""{"chat_id":{{ada.Id}},"question":"Fire?","options":["yes","no"],"is_anonymous":false}""");
        var poll = (await ada.Messages())[^1];

        await world.Control.Post($"chats/{ada.Chat.Key}/messages/{poll.MessageId}/vote", new NewVote(ada.Id, [1]));
        var stopped = await bot.Call("stopPoll", new { chat_id = ada.Id, message_id = poll.MessageId });

        var updates = (await bot.Call("getUpdates")).Result.EnumerateArray().ToList();
        updates[^2].GetProperty("poll").GetProperty("options")[1].GetProperty("voter_count").GetInt32().ShouldBe(1);
        updates[^1].GetProperty("poll_answer").GetProperty("option_ids")[0].GetInt32().ShouldBe(1);
        (
            stopped.Result.GetProperty("is_closed").GetBoolean(),
            stopped.Result.GetProperty("total_voter_count").GetInt32()).ShouldBe((true, 1));
    }
}
