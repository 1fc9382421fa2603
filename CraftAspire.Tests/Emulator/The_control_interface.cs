using System.Text.Json;
using TelegramEmulator.Control;
using TelegramEmulator.World;

namespace CraftAspire.Tests.Emulator;

public sealed class The_control_interface
{
    [Fact]
    public async Task says_what_it_offers_with_an_example_for_everything_that_can_be_sent()
    {
        await using var world = await TelegramWorld.Start();

        var document = await world.Control.Get<JsonElement>("openapi.json");

        var schemas = document.GetProperty("components")
            .GetProperty("schemas")
            .EnumerateObject()
            .ToDictionary(each => each.Name, each => each.Value);
        foreach (var sent in Bodies(document))
            schemas[sent].TryGetProperty("examples", out _).ShouldBeTrue(sent);
        Operations(document)
            .Count(operation => !operation.TryGetProperty("summary", out var summary) || summary.GetString() is "")
            .ShouldBe(0);
        document.GetProperty("info").GetProperty("description").GetString()!.ShouldContain("/changes?after=");
    }

    [Fact]
    public async Task answers_a_wrong_field_in_one_line()
    {
        await using var world = await TelegramWorld.Start();
        var ada = await world.NewPerson();

        (await Detail(world, $"chats/{ada.Chat.Key}/messages", """{"person":1}""")).ShouldBe("'text' is missing.");
        (await Detail(
            world, $"chats/{ada.Chat.Key}/messages", """{"person":1,"text":"x","txt":"x"}""")).ShouldBe("There is no field 'txt'.");
        (await Detail(world, $"chats/{ada.Chat.Key}/messages", """{"person":"me","text":"x"}""")).ShouldBe(
            "'person' has a value that does not fit.");
        (await Detail(world, "bots", """{"token":"no colon","username":"craft_bot"}""")).ShouldContain("Token");
        (await Detail(world, $"chats/{ada.Chat.Key}/messages", "{")).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task sends_an_update_under_its_own_id_once()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        await ada.Sends("first");
        var last = (await bot.Call("getUpdates")).Result[0].GetProperty("update_id").GetInt64();

        await world.SendUpdate(new { update_id = 7, message = new { text = "low" } });
        await world.SendUpdate(new { update_id = last + 1_000, message = new { text = "high" } });
        var updates = (await bot.Call("getUpdates", new { offset = last + 1 })).Result.EnumerateArray().ToList();
        await ada.Sends("next");
        var after = (await bot.Call("getUpdates", new { offset = last + 1_001 })).Result.EnumerateArray().ToList();

        updates.Select(each => each.GetProperty("update_id").GetInt64()).ShouldBe([7, last + 1_000]);
        after.Select(each => each.GetProperty("update_id").GetInt64()).ShouldBe([last + 1_001]);
    }

    [Fact]
    public async Task shows_what_an_injected_tap_was_answered()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = new { id = 5, is_bot = false, first_name = "Ada" };
        var tap = new { id = "815", from = ada, inline_message_id = "x", chat_instance = "1", data = "d" };
        await world.SendUpdate(new { callback_query = tap });

        var answer = await bot.Call("answerCallbackQuery", new { callback_query_id = "815", text = "Old board" });

        answer.Result.GetBoolean().ShouldBeTrue();
        var change = (await world.Control.Get<FeedPage>("changes")).Changes.Last(each => each.Kind is ChangeKind.CallbackAnswer);
        (change.Person, change.Answer!.Text).ShouldBe((5, "Old board"));
    }

    [Fact]
    public async Task lets_people_send_whatever_Telegram_can()
    {
        await using var world = await TelegramWorld.Start();
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();

        foreach (var kind in Enum.GetValues<ContentKind>())
            await world.Control.Post($"chats/{ada.Chat.Key}/contents", new NewContent { Person = ada.Id, Kind = kind, Emoji = "🔥" });
        await world.Control.Post(
            $"chats/{ada.Chat.Key}/albums", new NewAlbum { Person = ada.Id, Photos = [Pictures.Dot, Pictures.Dot], Caption = "two" });

        var messages = await bot.Messages();
        string[] fields = ["sticker", "voice", "video", "video_note", "audio", "animation", "location", "venue", "contact", "dice", "poll"];
        fields.Where((field, i) => !messages[i].TryGetProperty(field, out _)).ShouldBeEmpty();
        messages[^2].GetProperty("media_group_id").GetString().ShouldBe(messages[^1].GetProperty("media_group_id").GetString());
        messages[^2].GetProperty("caption").GetString().ShouldBe("two");
    }

    private static async Task<string> Detail(TelegramWorld world, string path, string body)
    {
        using var http = new HttpClient { BaseAddress = world.Address };
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(
            new Uri($"/_control/{path}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonDocument.Parse(problem).RootElement.TryGetProperty("detail", out var detail) ? detail.GetString()! : problem;
    }

    private static IEnumerable<JsonElement> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().Where(path => path.Name.StartsWith("/_control", StringComparison.Ordinal))
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => operation.Value));

    private static IEnumerable<string> Bodies(JsonElement document) =>
        from operation in Operations(document)
        where operation.TryGetProperty("requestBody", out _)
        from content in operation.GetProperty("requestBody").GetProperty("content").EnumerateObject()
        where content.Name == "application/json" && content.Value.GetProperty("schema").TryGetProperty("$ref", out _)
        let reference = content.Value.GetProperty("schema").GetProperty("$ref").GetString()!
        where !reference.EndsWith("/JsonElement", StringComparison.Ordinal)
        select reference[(reference.LastIndexOf('/') + 1)..];
}
