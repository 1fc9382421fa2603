using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CraftAspire.Tests.Api;

/// <summary>A model server over HTTP that behaves, and misbehaves, as a test says.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    // One count for all servers: several of them may serve one game, and a name must be new in it.
    private static int _names;

    private readonly WebApplication _app;

    public ModelServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/v1/chat/completions", Answer);
    }

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>The bodies of all requests.</summary>
    public ConcurrentQueue<JsonNode> Requests { get; } = new();

    /// <summary>What it answers; by default a good answer with a name of its own.</summary>
    public Func<HttpContext, Task>? Misbehaviour { get; set; }

    public static async Task<ModelServer> StartAsync()
    {
        var server = new ModelServer();
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        Requests.Enqueue((await JsonNode.ParseAsync(context.Request.Body))!);
        await (Misbehaviour ?? Behave)(context);
    }

    private Task Behave(HttpContext context) => Say(context, $"Marvel {Interlocked.Increment(ref _names)} 🎁");

    public static Task Say(HttpContext context, string text) => Say(context, (text, -1));

    /// <summary>Several answers, each as one token.</summary>
    public static Task Say(HttpContext context, params (string Text, double Logprob)[] answers) => context.Response.WriteAsJsonAsync(new
    {
        id = "1",
        @object = "chat.completion",
        created = 1,
        model = "craft-mini",
        choices = answers.Select((answer, index) => new
        {
            index,
            message = new { role = "assistant", content = answer.Text },
            logprobs = new
            {
                content = new[]
                {
                    new
                    {
                        token = answer.Text,
                        logprob = answer.Logprob,
                        bytes = Encoding.UTF8.GetBytes(answer.Text).Select(value => (int)value),
                        top_logprobs = Array.Empty<object>(),
                    },
                },
            },
            finish_reason = "stop",
        }),
        usage = new { prompt_tokens = 10, completion_tokens = 5, total_tokens = 15 },
    });
}
