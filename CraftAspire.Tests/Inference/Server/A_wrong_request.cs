using System.Net;
using System.Text.Json.Nodes;
using CraftAspire.Tests.Inference.Engine;

namespace CraftAspire.Tests.Inference.Server;

public sealed class A_wrong_request : IAsyncLifetime
{
    private InferenceServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await InferenceServer.StartReady(new ScriptedModel());

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("messages", "[]", "messages")]
    [InlineData("messages", "null", "messages")]
    [InlineData("messages", "\"hello\"", "messages")]
    [InlineData("messages", "[3]", "messages[0]")]
    [InlineData("messages", """[{"role":"wizard","content":"x"}]""", "messages[0].role")]
    [InlineData("messages", """[{"content":"x"}]""", "messages[0].role")]
    [InlineData("messages", """[{"role":"user"}]""", "messages[0].content")]
    [InlineData("messages", """[{"role":"user","content":7}]""", "messages[0].content")]
    [InlineData("messages", """[{"role":"user","content":[{"type":"image_url"}]}]""", "messages[0].content[0].type")]
    [InlineData("messages", """[{"role":"user","content":"a\u0000b"}]""", "messages[0].content")]
    [InlineData("messages", """[{"role":"user","content":"\ud800"}]""", "messages[0].content")]
    [InlineData("messages", """[{"role":"user","content":[]}]""", "messages")]
    [InlineData("model", "null", "model")]
    [InlineData("model", "7", "model")]
    [InlineData("max_tokens", "-1", "max_tokens")]
    [InlineData("max_tokens", "0", "max_tokens")]
    [InlineData("max_tokens", "1.5", "max_tokens")]
    [InlineData("max_tokens", "999999999999", "max_tokens")]
    [InlineData("max_tokens", "5000", "max_tokens")]
    [InlineData("max_completion_tokens", "5000", "max_completion_tokens")]
    [InlineData("temperature", "-0.1", "temperature")]
    [InlineData("temperature", "1e999", "temperature")]
    [InlineData("temperature", "\"hot\"", "temperature")]
    [InlineData("top_p", "1.1", "top_p")]
    [InlineData("top_k", "-2", "top_k")]
    [InlineData("min_p", "2", "min_p")]
    [InlineData("seed", "1.5", "seed")]
    [InlineData("n", "0", "n")]
    [InlineData("n", "9", "n")]
    [InlineData("best_of", "2", "best_of")]
    [InlineData("guided_regex", "\"a\"", "guided_regex")]
    [InlineData("guided_json", "{}", "guided_json")]
    [InlineData("grammar", "\"root\"", "grammar")]
    [InlineData("functions", "[{}]", "functions")]
    [InlineData("tool_choice", "\"auto\"", "tool_choice")]
    [InlineData("top_logprobs", "3", "top_logprobs")]
    [InlineData("logit_bias", "{\"x\": 1}", "logit_bias.x")]
    [InlineData("logit_bias", "{\"5\": 101}", "logit_bias.5")]
    [InlineData("logit_bias", "{\"99999\": 1}", "logit_bias.99999")]
    [InlineData("reasoning_effort", "\"high\"", "reasoning_effort")]
    [InlineData("frequency_penalty", "0.5", "frequency_penalty")]
    [InlineData("stream", "\"yes\"", "stream")]
    [InlineData("stream_options", "true", "stream_options")]
    [InlineData("stop", "7", "stop")]
    [InlineData("stop", "\"\"", "stop")]
    [InlineData("stop", """["a",""]""", "stop[1]")]
    [InlineData("tools", """[{"type":"function"}]""", "tools[0].function")]
    [InlineData("tools", """[{"type":"web_search"}]""", "tools[0].type")]
    [InlineData("tools", """[{"type":"function","function":{"name":"a b"}}]""", "tools[0].function.name")]
    [InlineData(
        "tools",
        """[{"type":"function","function":{"name":"a","parameters":{"type":"object","properties":{"x":{"type":"array"}}}}}]""",
        "tools[0].function.parameters")]
    [InlineData("messages", """[{"role":"tool","content":"x"}]""", "messages[0].tool_call_id")]
    [InlineData("messages", """[{"role":"assistant","content":null}]""", "messages[0].content")]
    [InlineData("response_format", """{"type":"xml"}""", "response_format.type")]
    [InlineData("response_format", """{"type":"json_schema"}""", "response_format.json_schema.schema")]
    [InlineData(
        "response_format", """{"type":"json_schema","json_schema":{"schema":{"type":"array"}}}""", "response_format.json_schema.schema")]
    [InlineData("structured_outputs", """{"grammar":"x"}""", "structured_outputs.grammar")]
    [InlineData("structured_outputs", """{"regex":"a{2147483647}"}""", "structured_outputs.regex")]
    [InlineData("structured_outputs", """{"regex":"(a"}""", "structured_outputs.regex")]
    [InlineData("structured_outputs", """{"regex":"(a{1000}){1000}"}""", "structured_outputs.regex")]
    public async Task is_answered_with_the_name_of_its_field(string field, string value, string param)
    {
        var answer = await _server.Send(Chat.Scripted().WithRaw(field, value));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = (await InferenceServer.Json(answer))["error"]!;
        error["param"]!.GetValue<string>().ShouldBe(param);
        error["type"]!.GetValue<string>().ShouldBe("invalid_request_error");
        error["message"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task may_have_a_stop_list_of_a_thousand()
    {
        var answer = await _server.Ask(
            Chat.Scripted().With("stop", new JsonArray([.. Enumerable.Range(0, 1000).Select(number => (JsonNode)$"{number}")])));

        await ShouldBlame(answer, "stop");
    }

    [Fact]
    public async Task may_have_a_prompt_longer_than_the_context()
    {
        var answer = await _server.Ask(Chat.Scripted(new string('x', 5000)));

        await ShouldBlame(answer, "messages");
        (await InferenceServer.Json(answer))["error"]!["code"]!.GetValue<string>().ShouldBe("context_length_exceeded");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("nonsense")]
    [InlineData("\"model\"")]
    public async Task may_be_no_json_object_at_all(string body) =>
        (await _server.Send(body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task may_be_nested_without_end() =>
        (await _server.Send(string.Concat(Enumerable.Repeat("{\"messages\":", 5000)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task may_be_too_large() =>
        (await _server.Send(new string(' ', 2_000_000))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task may_ask_for_a_model_that_is_not_there()
    {
        var answer = await _server.Ask(Chat.Scripted().With("model", "gpt-9"));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await InferenceServer.Json(answer))["error"]!["code"]!.GetValue<string>().ShouldBe("model_not_found");
    }

    [Fact]
    public async Task never_crashes_the_server_whatever_it_holds()
    {
        var bodies = Fuzz.Bodies(Fuzz.Count, seed: 4);

        foreach (var body in bodies)
        {
            var answer = await _server.Send(body);
            ((int)answer.StatusCode).ShouldBeOneOf(200, 400, 404);
        }

        (await _server.Ask(Chat.Scripted())).StatusCode.ShouldBe(HttpStatusCode.OK);
        _server.Model.Engine.Running.ShouldBe(0);
    }

    private static async Task ShouldBlame(HttpResponseMessage answer, string param)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await InferenceServer.Json(answer))["error"]!["param"]!.GetValue<string>().ShouldBe(param);
    }
}
