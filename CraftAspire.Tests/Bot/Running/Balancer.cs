using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CraftAspire.Tests.Bot.Running;

/// <summary>
/// One public address for several bots: each call goes to the next of them, and on to another when that one does not answer.
/// </summary>
public sealed class Balancer : IAsyncDisposable
{
    private readonly WebApplication _server;
    // Longer than a bot that works needs; one that is frozen is given up.
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private IReadOnlyList<Uri> _behind = [];
    private int _turn;

    private Balancer(WebApplication server)
    {
        _server = server;
        _server.MapPost("/{**path}", PassOn);
    }

    public Uri Address => new(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<Balancer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        var balancer = new Balancer(builder.Build());
        await balancer._server.StartAsync();
        return balancer;
    }

    public void Divide(params IReadOnlyList<BotProcess> among) => _behind = [.. among.Select(bot => bot.Address)];

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _http.Dispose();
    }

    private async Task<int> PassOnTo(Uri bot, string path, byte[] body, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, path)) { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var answer = await _http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private async Task PassOn(HttpContext context, string path)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var first = Interlocked.Increment(ref _turn);
        context.Response.StatusCode = StatusCodes.Status502BadGateway;
        for (var attempt = 0; attempt < _behind.Count; attempt++)
        {
            try
            {
                var secret = context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"];
                context.Response.StatusCode = await PassOnTo(
                    _behind[(first + attempt) % _behind.Count], path, body.ToArray(), secret);
                return;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                // The next one, as a balancer does.
            }
        }
    }
}
