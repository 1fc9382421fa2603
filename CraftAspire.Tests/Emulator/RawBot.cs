using System.Net.Http.Json;
using System.Text.Json;

namespace CraftAspire.Tests.Emulator;

/// <summary>Calls the Bot API by hand, to see answers as they are on the wire.</summary>
public sealed class RawBot(TelegramWorld world, string? token = null) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = world.Address };

    public async Task<RawAnswer> Call(string method, object? arguments = null)
    {
        using var response = await _http.PostAsJsonAsync(Path(method), arguments ?? new { });
        return await Read(response);
    }

    public async Task<RawAnswer> CallWithJson(string method, string json)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(Path(method), content);
        return await Read(response);
    }

    public async Task<RawAnswer> CallWithForm(string method, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(each => KeyValuePair.Create(each.Name, each.Value)));
        using var response = await _http.PostAsync(Path(method), content);
        return await Read(response);
    }

    public async Task<RawAnswer> Get(string methodAndQuery)
    {
        using var response = await _http.GetAsync(Path(methodAndQuery));
        return await Read(response);
    }

    /// <summary>The messages among the updates that wait for the bot, as they are on the wire.</summary>
    public async Task<List<JsonElement>> Messages() =>
    [
        .. (await Call("getUpdates")).Result.EnumerateArray()
            .Where(each => each.TryGetProperty("message", out _))
            .Select(each => each.GetProperty("message")),
    ];

    public void Dispose() => _http.Dispose();

    private Uri Path(string method) => new($"/bot{token ?? world.Token}/{method}", UriKind.Relative);

    private static async Task<RawAnswer> Read(HttpResponseMessage response)
    {
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        return new RawAnswer(response.StatusCode, body, response.Headers.RetryAfter?.Delta);
    }
}
