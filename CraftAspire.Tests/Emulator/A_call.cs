using System.Net;
using TelegramEmulator.Faults;

namespace CraftAspire.Tests.Emulator;

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

    [Theory]
    [InlineData("/_control/people", "Origin", "https://evil.example")]
    [InlineData("/_control/people", "Origin", "http://localhost:3000")]
    [InlineData("/_control/people", "Origin", "null")]
    [InlineData("/_control/people", "Host", "evil.example")]
    [InlineData("/_control/people", "Sec-Fetch-Site", "same-site")]
    [InlineData("/bot/setWebhook?url=https://evil.example", "Sec-Fetch-Site", "cross-site")]
    [InlineData("/bot/getMe", "Host", "evil.example")]
    [InlineData("/index.html", "Sec-Fetch-Site", "cross-site")]
    public async Task from_a_page_of_another_site_is_refused(string path, string header, string value)
    {
        await using var world = await TelegramWorld.Start();

        (await Answer(world, path, (header, value))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task may_be_a_link_to_the_page_from_elsewhere_but_to_nothing_that_acts()
    {
        await using var world = await TelegramWorld.Start();
        (string, string)[] link = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")];

        (await Answer(world, "/", link)).ShouldBe(HttpStatusCode.OK);
        (await Answer(world, "/_control/people", link)).ShouldBe(HttpStatusCode.Forbidden);
        (await Answer(world, "/bot/setWebhook?url=https://evil.example", link)).ShouldBe(HttpStatusCode.Forbidden);
        (await Answer(world, "/bot/getMe", ("Sec-Fetch-Site", "none"))).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/bot", 404)]
    [InlineData("/bot7", 404)]
    [InlineData("/bot$token/", 404)]
    [InlineData("/bot$token/sendMessage/more", 404)]
    [InlineData("/bot$token/fly", 404)]
    [InlineData("/file/bot$token/nowhere", 404)]
    [InlineData("/file/nowhere", 404)]
    public async Task that_fails_is_answered_in_Telegrams_envelope(string path, int code)
    {
        await using var world = await TelegramWorld.Start();
        using var http = new HttpClient { BaseAddress = world.Address };

        using var response = await http.GetAsync(
            new Uri(path.Replace("$token", world.Token), UriKind.Relative), TestContext.Current.CancellationToken);

        using var body = System.Text.Json.JsonDocument.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        body.RootElement.GetProperty("ok").GetBoolean().ShouldBeFalse();
        body.RootElement.GetProperty("error_code").GetInt32().ShouldBe(code);
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nnonsense")]
    [InlineData("application/json", "[1")]
    [InlineData("application/json", """{"chat_id":1,"text":"\ud800"}""")]
    [InlineData(
        "application/json", """{"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"x","callback_data":"\ud800"}]]}}""")]
    public async Task with_a_broken_body_is_a_bad_request(string type, string body)
    {
        await using var world = await TelegramWorld.Start();
        using var http = new HttpClient { BaseAddress = world.Address };
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await http.PostAsync(
            new Uri($"/bot{world.Token}/sendMessage", UriKind.Relative), content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith(
            """{"ok":false,"error_code":400""");
    }

    // "/bot/…" stands for the bot's own address.
    private static async Task<HttpStatusCode> Answer(TelegramWorld world, string path, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient { BaseAddress = world.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path.Replace("/bot/", $"/bot{world.Token}/", StringComparison.Ordinal));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
