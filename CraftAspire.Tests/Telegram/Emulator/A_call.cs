using System.Net;
using TelegramEmulator.Faults;

namespace CraftAspire.Tests.Telegram.Emulator;

public sealed class A_call
{
    [Fact]
    public async Task may_come_as_query_form_or_json_in_any_case()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        await ada.Sends("hi");

        await bot.Get($"SENDMESSAGE?chat_id={ada.Id}&text=query");
        await bot.CallWithForm("sendmessage", ("chat_id", $"{ada.Id}"), ("text", "form"));
        await bot.Call("sendMessage", new { chat_id = $"{ada.Id}", text = "json", disable_notification = "yes" });

        (await ada.Messages()).Select(each => each.Text).ShouldBe(["hi", "query", "form", "json"]);
    }

    [Fact]
    public async Task with_a_malformed_foreign_or_revoked_token_is_unauthorized()
    {
        await using var world = await TelegramWorld.Start(new() { ["Emulator:BotToken"] = "77:only_this_one" });
        using var right = new RawBot(world);
        using var malformed = new RawBot(world, "seventy:seven");
        using var foreign = new RawBot(world, "78:another_one");

        (await right.Call("getMe")).Status.ShouldBe(HttpStatusCode.OK);
        (await malformed.Call("getMe")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await foreign.Call("getMe")).Description.ShouldBe("Unauthorized");
        var renewed = await world.Control.Post<TelegramEmulator.Control.NewToken>("bots/77/revoke");
        (await right.Call("getMe")).Description.ShouldBe("Unauthorized");
        using var again = new RawBot(world, renewed.Token);
        (await again.Call("getMe")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task gets_the_fault_that_was_ordered_for_its_chat_and_then_none()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var (ada, grace) = (await world.NewPerson(), await world.NewPerson("Grace"));
        await ada.Sends("hi");
        await grace.Sends("hi");
        await world.Refuse(new MethodFault { Method = "sendMessage", Chat = ada.Id, Code = 429, RetryAfter = 5 });

        var toGrace = await bot.Call("sendMessage", new { chat_id = grace.Id, text = "free" });
        var toAda = await bot.Call("sendMessage", new { chat_id = ada.Id, text = "held" });
        var again = await bot.Call("sendMessage", new { chat_id = ada.Id, text = "free" });

        (toGrace.Status, again.Status).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        toAda.Description.ShouldBe("Too Many Requests: retry after 5");
        toAda.RetryAfter.ShouldBe(TimeSpan.FromSeconds(5));
        toAda.Body.GetProperty("parameters").GetProperty("retry_after").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task can_take_effect_although_its_answer_is_lost()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        await ada.Sends("hi");
        await world.Refuse(new MethodFault { Method = "sendMessage", Code = 500, Applied = true });

        var answer = await bot.Call("sendMessage", new { chat_id = ada.Id, text = "arrived" });

        answer.Description.ShouldBe("Internal Server Error");
        (await ada.Messages())[^1].Text.ShouldBe("arrived");
    }

    [Fact]
    public async Task from_a_page_of_another_site_is_refused()
    {
        await using var world = await TelegramWorld.Start();
        using var http = new HttpClient { BaseAddress = world.Address };
        using var foreignOrigin = new HttpRequestMessage(
            HttpMethod.Get, "/_control/people") { Headers = { { "Origin", "https://evil.example" } } };
        using var foreignHost = new HttpRequestMessage(HttpMethod.Get, "/_control/people") { Headers = { Host = "evil.example" } };

        (await http.SendAsync(foreignOrigin, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await http.SendAsync(foreignHost, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
