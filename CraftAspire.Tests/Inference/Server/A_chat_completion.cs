using System.Net;
using System.Text.Json.Nodes;
using CraftAspire.Tests.Inference.Engine;

namespace CraftAspire.Tests.Inference.Server;

public sealed class A_chat_completion : IAsyncLifetime
{
    private readonly ScriptedModel _model = new() { Answer = _ => "Wave 🌊" };
    private InferenceServer _server = null!;

    public async ValueTask InitializeAsync() =>
        _server = await InferenceServer.StartReady(_model, ("MaxSequences", "1"), ("QueueLength", "1"));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task has_openais_form()
    {
        var answer = await InferenceServer.Json(await _server.Ask(Chat.Scripted("question")));

        answer["object"]!.GetValue<string>().ShouldBe("chat.completion");
        answer["model"]!.GetValue<string>().ShouldBe("scripted");
        answer["choices"]![0]!.ToJsonString().ShouldBe(
            """{"index":0,"message":{"content":"Wave \uD83C\uDF0A","role":"assistant"},"finish_reason":"stop"}""");
        answer["usage"]!.ToJsonString().ShouldBe(
            """{"prompt_tokens":9,"completion_tokens":9,"total_tokens":18,"prompt_tokens_details":{"cached_tokens":0}}""");
    }

    [Fact]
    public async Task carries_emoji_as_they_are()
    {
        var body = await (await _server.Ask(Chat.Scripted())).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        body.ShouldContain("Wave 🌊");
    }

    [Fact]
    public async Task streams_whole_characters_and_says_when_it_is_done()
    {
        var answer = await _server.Ask(
            Chat.Scripted().With("stream", true).With("stream_options", new JsonObject { ["include_usage"] = true }));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var events = (
            await answer.Content.ReadAsStringAsync(
                TestContext.Current.CancellationToken)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        events[^1].ShouldBe("data: [DONE]");
        var chunks = events[..^1].Select(line => JsonNode.Parse(line["data: ".Length..])!).ToList();
        chunks.ShouldAllBe(chunk => chunk["object"]!.GetValue<string>() == "chat.completion.chunk");
        chunks[0]["choices"]![0]!["delta"]!["role"]!.GetValue<string>().ShouldBe("assistant");
        chunks[1..^2]
            .Select(chunk => chunk["choices"]![0]!["delta"]!["content"]!.GetValue<string>())
            .ShouldBe(["W", "a", "v", "e", " ", "🌊"]);
        chunks[^2]["choices"]![0]!["finish_reason"]!.GetValue<string>().ShouldBe("stop");
        chunks[^1]["usage"]!["completion_tokens"]!.GetValue<int>().ShouldBe(9);
    }

    [Fact]
    public async Task gets_429_and_a_hint_when_the_queue_is_full()
    {
        using var gate = new ManualResetEventSlim();
        _model.Decoding = gate.Wait;
        var running = _server.Ask(Chat.Scripted());
        await Waits.Until(() => _server.Model.Engine is { Running: 1, Waiting: 0 });
        var waiting = _server.Ask(Chat.Scripted());
        await Waits.Until(() => _server.Model.Engine.Waiting == 1);

        var refused = await _server.Ask(Chat.Scripted());
        gate.Set();

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        (await Task.WhenAll(running, waiting)).ShouldAllBe(answer => answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task frees_its_slot_when_the_caller_goes_away()
    {
        using var gate = new SemaphoreSlim(0);
        using var gone = new CancellationTokenSource();
        _model.Decoding = gate.Wait;
        var leaving = _server.Ask(Chat.Scripted(), gone);
        await Waits.Until(() => _server.Model.Engine.Running == 1);

        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(leaving);
        var next = _server.Ask(Chat.Scripted());
        gate.Release(1000);

        (await next).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Waits.Until(() => _server.Model.Engine.Running == 0);
    }

    [Fact]
    public async Task ends_at_its_deadline()
    {
        using var gate = new ManualResetEventSlim();
        _model.Decoding = gate.Wait;
        _server.Client.DefaultRequestHeaders.Add("X-Request-Timeout", "0.05");

        var answer = await _server.Ask(Chat.Scripted());
        gate.Set();

        answer.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        await Waits.Until(() => _server.Model.Engine.Running == 0);
    }

    [Fact]
    public async Task fails_alone_when_its_batch_cannot_be_decoded()
    {
        _model.Fails = _ => true;
        var failed = await _server.Ask(Chat.Scripted());
        _model.Fails = _ => false;
        var next = await _server.Ask(Chat.Scripted());

        failed.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null, "missing_api_key")]
    [InlineData("", "missing_api_key")]
    [InlineData("a-key-for-tests-onlx", "invalid_api_key")]
    [InlineData("a-key-for-tests-only-and-more", "invalid_api_key")]
    public async Task needs_the_key(string? key, string code)
    {
        using var stranger = _server.Connect(key);

        foreach (var path in (string[])["/v1/models", "/ping"])
        {
            var answer = await stranger.GetAsync(path, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        var asked = await stranger.PostAsync("/v1/chat/completions", new StringContent("{}"), TestContext.Current.CancellationToken);
        asked.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await InferenceServer.Json(asked))["error"]!["code"]!.GetValue<string>().ShouldBe(code);
    }
}
