using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CraftAspire.Inference.Llama;
using CraftAspire.Inference.Server;
using CraftAspire.Inference.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CraftAspire.Tests.Inference.Server;

/// <summary>The whole model server on a free port, on the real small model or a scripted one.</summary>
internal sealed class InferenceServer : IAsyncDisposable
{
    public const string ApiKey = "a-key-for-tests-only";
    private readonly WebApplication _app;

    private InferenceServer(WebApplication app)
    {
        this._app = app;
        Client = Connect(ApiKey);
    }

    public HttpClient Client { get; }

    private ModelHost Host => _app.Services.GetRequiredService<ModelHost>();

    public ServedModel Model => Host.State.ShouldBeOfType<ModelState.Ready>().Loaded;

    /// <param name="load">Null = craft-mini, in llama.cpp.</param>
    public static async Task<InferenceServer> Start(
        ModelLoader? load = null, TimeProvider? time = null, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        // The tests share the processors with much else, and llama.cpp's threads wait for each other by spinning.
        builder.Configuration.AddInMemoryCollection(
            [new("Inference:ApiKey", ApiKey), new(
                "Inference:ModelPath",
                Repository.In("models/craft-mini.gguf")), new("Inference:Threads", "1"), new("Inference:EmbeddingModelPath", "none")]);
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create($"Inference:{setting.Key}", (string?)setting.Value)));
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddServiceDefaults();
        builder.AddModelServer();
        if (load is not null)
        {
            builder.Services.AddSingleton(load);
        }

        if (time is not null)
        {
            builder.Services.AddSingleton(time);
        }

        var app = builder.Build();
        app.MapDefaultEndpoints();
        app.MapModelServer();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new InferenceServer(app);
    }

    /// <summary>The same once the model answers.</summary>
    /// <param name="model">Null = craft-mini.</param>
    public static async Task<InferenceServer> StartReady(IModel? model = null, params (string Key, string Value)[] settings)
    {
        var server = await Start(model is null ? null : _ => model, null, settings);
        await server.Until(state => state is ModelState.Ready);
        return server;
    }

    public Task Until(Func<ModelState, bool> reached) => Waits.Until(() => reached(Host.State));

    public HttpClient Connect(string? key)
    {
        var client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
        client.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public Task<HttpResponseMessage> Send(
        string body, HttpCompletionOption until = HttpCompletionOption.ResponseContentRead, CancellationTokenSource? gone = null) =>
        Client.SendAsync(
            new HttpRequestMessage(
                HttpMethod.Post, "/v1/chat/completions")
            { Content = new StringContent(body, Encoding.UTF8, "application/json") },
            until,
            gone?.Token ?? TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Ask(JsonObject body, CancellationTokenSource? gone = null) => Send(body.ToJsonString(), gone: gone);

    public static async Task<JsonNode> Json(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(TestContext.Current.CancellationToken);
        await _app.DisposeAsync();
    }
}
