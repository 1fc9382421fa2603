using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TelegramEmulator.Updates;

namespace CraftAspire.Tests.Emulator;

/// <summary>A bot's webhook that answers as told and remembers what came.</summary>
public sealed class Hook : IAsyncDisposable
{
    private readonly List<HookCall> _calls = [];
    private readonly Signal _called = new();
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication _server;

    private Hook(IReadOnlyList<int> answers, string? body, long? holdUpdatesOf)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.MapPost("/", async context =>
        {
            var update = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
            var message = update.GetProperty("message");
            if (message.GetProperty("chat").GetProperty("id").GetInt64() == holdUpdatesOf)
                await _released.Task;

            int order;
            lock (_calls)
            {
                order = _calls.Count;
                _calls.Add(new HookCall(
                    update.GetProperty("update_id")
                        .GetInt64(), message.GetProperty("text")
                        .GetString(), context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"]));
            }

            _called.Set();
            context.Response.StatusCode = answers[Math.Min(order, answers.Count - 1)];
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body ?? "");
        });
    }

    public string Address => _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<Hook> Start(IReadOnlyList<int> answers, string? body = null, long? holdUpdatesOf = null)
    {
        var hook = new Hook(answers, body, holdUpdatesOf);
        await hook._server.StartAsync();
        return hook;
    }

    /// <summary>Lets the held updates through.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Waits for so many calls.</summary>
    public async Task<IReadOnlyList<HookCall>> Until(int count)
    {
        while (true)
        {
            var next = _called.Next;
            lock (_calls)
            {
                if (_calls.Count >= count)
                    return [.. _calls];
            }

            await next.WaitAsync(Patience.Limit);
        }
    }

    public ValueTask DisposeAsync()
    {
        Release();
        return _server.DisposeAsync();
    }
}
