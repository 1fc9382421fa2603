using System.Text.Json.Nodes;
using CraftAspire.Inference.Shaping;
using CraftAspire.Tests.Inference.Http;

namespace CraftAspire.Tests.Inference.Model;

/// <summary>One server with the real small model for all tests that need it.</summary>
public sealed class CraftMini : IAsyncLifetime
{
    private InferenceServer server = null!;

    public async ValueTask InitializeAsync() => server = await InferenceServer.StartReady();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    internal HttpClient Client => server.Client;

    /// <summary>Waits until no slot is occupied.</summary>
    internal async Task IsIdle()
    {
        while (server.Model.Engine.Running > 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>The likeliest answer.</summary>
    internal Task<string> Combine(string pair) => Text(Chat.Combine(pair));

    /// <summary>A drawn answer in the game's form.</summary>
    internal Task<string> CombineWildly(string pair, int seed) =>
        Text(Chat.Combine(pair).With("temperature", 1.5).With("seed", seed).With("structured_outputs", new JsonObject { ["regex"] = ElementAnswer.Regex }));

    internal async Task<JsonNode> Ask(JsonObject body)
    {
        var answer = await server.Ask(body.With("max_tokens", 24));
        answer.EnsureSuccessStatusCode();
        return await InferenceServer.Json(answer);
    }

    private async Task<string> Text(JsonObject body) => (await Ask(body))["choices"]![0]!["message"]!["content"]!.GetValue<string>();
}
