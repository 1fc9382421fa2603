using System.Text.Json;

namespace CraftAspire.Tests.Telegram.Emulator;

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
