using System.Net.Http.Json;
using TelegramEmulator.Wire;

namespace CraftAspire.Tests.Emulator;

/// <summary>The emulator's control interface over HTTP. An error fails the test with the emulator's words.</summary>
public sealed class ControlClient(HttpClient http) : IDisposable
{
    public Task<T> Get<T>(string path) => Read<T>(http.GetAsync(Path(path)));

    public async Task<string> GetText(string path)
    {
        using var response = await Check(await http.GetAsync(Path(path)));
        return await response.Content.ReadAsStringAsync();
    }

    public Task<T> Post<T>(string path, object? body = null) =>
        Read<T>(http.PostAsJsonAsync(Path(path), body ?? new { }, WireJson.Options));

    public async Task Post(string path, object? body = null) =>
        await Check(await http.PostAsJsonAsync(Path(path), body ?? new { }, WireJson.Options));

    public async Task Put(string path) => await Check(await http.PutAsync(Path(path), null));

    public async Task Put(string path, object body) => await Check(await http.PutAsJsonAsync(Path(path), body, WireJson.Options));

    public async Task Delete(string path) => await Check(await http.DeleteAsync(Path(path)));

    public Task<T> Patch<T>(string path, object body) => Read<T>(http.PatchAsJsonAsync(Path(path), body, WireJson.Options));

    public Task<T> Upload<T>(string path, MultipartFormDataContent form) => Read<T>(http.PostAsync(Path(path), form));

    public void Dispose() => http.Dispose();

    private static Uri Path(string path) => new($"/_control/{path}", UriKind.Relative);

    private static async Task<T> Read<T>(Task<HttpResponseMessage> call)
    {
        using var response = await Check(await call);
        return (await response.Content.ReadFromJsonAsync<T>(WireJson.Options))!;
    }

    private static async Task<HttpResponseMessage> Check(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return response;

        var (request, text) = (response.RequestMessage, await response.Content.ReadAsStringAsync());
        Assert.Fail($"{request?.Method} {request?.RequestUri}: {(int)response.StatusCode} {text}");
        return response;
    }
}
