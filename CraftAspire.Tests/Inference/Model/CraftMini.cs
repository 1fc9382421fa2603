using System.Text.Json.Nodes;
using CraftAspire.Tests.Inference.Server;

namespace CraftAspire.Tests.Inference.Model;

/// <summary>One server with the real small model for all tests that need it.</summary>
public sealed class CraftMini : IAsyncLifetime
{
    private InferenceServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await InferenceServer.StartReady(
            null,
            ("EmbeddingModelPath", Repository.In("models/all-minilm-l6-v2.Q8_0.gguf")),
            // A busy machine may take long for a thousand tokens.
            ("RequestTimeout", "01:00:00"));
        await Waits.Until(async () => JsonNode.Parse(await Client.GetStringAsync("/v1/models"))!["data"]!.AsArray().Count == 2);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal HttpClient Client => _server.Client;

    /// <summary>Waits until no slot is occupied.</summary>
    internal Task IsIdle() => Waits.Until(() => _server.Model.Engine.Running == 0);

    /// <summary>The likeliest answer.</summary>
    internal Task<string> Combine(string pair) => Text(Chat.Combine(pair));

    /// <summary>A drawn answer in the game's form.</summary>
    internal Task<string> CombineWildly(string pair, int seed) =>
        Text(
            Chat.Combine(pair)
                .With("temperature", 1.5)
                .With("seed", seed)
                .With("structured_outputs", new JsonObject { ["regex"] = WarmUpFile.Regex }));

    internal async Task<JsonNode> Ask(JsonObject body)
    {
        var answer = await _server.Ask(body.With("max_tokens", 24));
        answer.EnsureSuccessStatusCode();
        return await InferenceServer.Json(answer);
    }

    internal async Task<JsonNode> Call(JsonObject body) => await InferenceServer.Json(await _server.Ask(body));

    internal Task<HttpResponseMessage> Embed(JsonObject body) =>
        Client.PostAsync(
            "/v1/embeddings",
            new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken);

    private async Task<string> Text(JsonObject body) => (await Ask(body))["choices"]![0]!["message"]!["content"]!.GetValue<string>();
}
