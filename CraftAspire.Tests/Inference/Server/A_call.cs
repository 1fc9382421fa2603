using System.Net;
using System.Text.Json.Nodes;
using CraftAspire.Inference.Llama;
using CraftAspire.Tests.Inference.Engine;

namespace CraftAspire.Tests.Inference.Server;

public sealed class A_call : IAsyncLifetime
{
    private const string Weather =
        """
        [{
          "type": "function",
          "function": {
            "name": "weather",
            "parameters": { "type": "object", "properties": { "city": { "enum": ["Oslo", "Almaty"] } }, "required": ["city"] }
          }
        }]
        """;

    private string _prompt = "";
    private string _answer = "";
    private InferenceServer _server = null!;

    public async ValueTask InitializeAsync() =>
        _server = await InferenceServer.StartReady(new ScriptedModel { Answer = Remember, Tools = ToolSyntax.Llama });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task is_told_from_text()
    {
        _answer = ToolSyntax.Llama.Call("weather", """{"city": "Oslo"}""");

        var choice = (await Ask(WithTools()))["choices"]![0]!;

        choice["finish_reason"]!.GetValue<string>().ShouldBe("tool_calls");
        choice["message"]!["content"].ShouldBeNull();
        var call = choice["message"]!["tool_calls"]![0]!;
        call["function"]!.ToJsonString().ShouldBe("""{"name":"weather","arguments":"{\u0022city\u0022: \u0022Oslo\u0022}"}""");
        call["id"]!.GetValue<string>().ShouldStartWith("call_");
    }

    [Theory]
    [InlineData("It rains.")]
    [InlineData("{It} rains.")]
    [InlineData("")]
    public async Task is_not_made_where_the_model_answers_with_text(string text)
    {
        _answer = text;

        var choice = (await Ask(WithTools()))["choices"]![0]!;

        choice["finish_reason"]!.GetValue<string>().ShouldBe("stop");
        choice["message"]!["content"]!.GetValue<string>().ShouldBe(text);
    }

    [Fact]
    public async Task is_made_when_it_is_required()
    {
        _answer = "It rains.";

        var message = (await Ask(WithTools().With("tool_choice", "required")))["choices"]![0]!["message"]!;

        JsonNode.Parse(message["tool_calls"]![0]!["function"]!["arguments"]!.GetValue<string>())!["city"].ShouldNotBeNull();
    }

    [Fact]
    public async Task streams_its_name_and_then_its_arguments()
    {
        _answer = ToolSyntax.Llama.Call("weather", """{"city": "Oslo"}""");

        var response = await _server.Ask(WithTools().With("stream", true));

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var choices = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)[..^1]
            .Select(line => JsonNode.Parse(line["data: ".Length..])!["choices"]![0]!)
            .ToList();
        var calls = choices.Select(choice => choice["delta"]!["tool_calls"]?[0]).OfType<JsonNode>().ToList();
        calls[0]["function"]!["name"]!.GetValue<string>().ShouldBe("weather");
        calls.Skip(1).ShouldAllBe(call => call["id"] == null && call["index"]!.GetValue<int>() == 0);
        string.Concat(calls.Select(call => call["function"]!["arguments"]!.GetValue<string>())).ShouldBe("""{"city": "Oslo"}""");
        choices[^1]["finish_reason"]!.GetValue<string>().ShouldBe("tool_calls");
    }

    [Fact]
    public async Task and_its_result_come_back_in_the_prompt()
    {
        _answer = "It rains.";
        var messages = JsonNode.Parse(
            """
            [{"role":"user","content":"Weather?"},
             {"role":"assistant","content":null,"tool_calls":[{"id":"a","type":"function","function":{"name":"weather","arguments":"{}"}}]},
             {"role":"tool","tool_call_id":"a","content":"rain>"}]
            """);

        await Ask(WithTools().With("messages", messages));

        _prompt.ShouldContain("""{"name": "weather", "parameters": {}}rain""");
        _prompt.ShouldContain("<tools>");
    }

    [Fact]
    public async Task is_never_made_by_a_model_that_may_not()
    {
        _answer = "No.";

        await Ask(WithTools().With("tool_choice", "none"));

        _prompt.ShouldNotContain("<tools>");
    }

    private string Remember(string text)
    {
        _prompt = text;
        return _answer;
    }

    private static JsonObject WithTools() => Chat.Scripted().With("tools", JsonNode.Parse(Weather)).With("max_tokens", 200);

    private async Task<JsonNode> Ask(JsonObject body)
    {
        var response = await _server.Ask(body);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await InferenceServer.Json(response);
    }
}
