using System.Collections.Concurrent;
using System.Net.Http.Json;
using TelegramEmulator.Control;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace Bench.Soak.Playing;

/// <summary>The emulator's control interface, as far as playing needs it.</summary>
internal sealed class EmulatedTelegram(Uri address) : IDisposable
{
    private const long BotId = 42;

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 1_000 })
    {
        BaseAddress = new Uri(address, "_control/"),
        Timeout = TimeSpan.FromMinutes(2),
    };
    private readonly ConcurrentDictionary<string, Action<Board>> _watchers = new();
    private long _updates;

    /// <summary>Updates that were made for the bot: every one must be in its inbox at the end.</summary>
    public long Updates => Interlocked.Read(ref _updates);

    /// <summary>
    /// Opens a private chat of somebody new with the bot. Whatever becomes of the board there is told to <paramref name="watch"/>.
    /// </summary>
    public async Task<(long Person, string Chat)> OpenChatAsync(Action<Board> watch, CancellationToken cancellationToken)
    {
        var person = await PostAsync<User>("people", new NewPerson { FirstName = "Player", LanguageCode = "en" }, cancellationToken);
        var chat = await PostAsync<ChatView>($"people/{person.Id}/chats?bot={BotId}", new { }, cancellationToken);
        _watchers[chat.Key] = watch;
        return (person.Id, chat.Key);
    }

    public Task WriteAsync(string chat, long person, string text, CancellationToken cancellationToken) =>
        ActAsync($"chats/{chat}/messages", new NewMessage { Person = person, Text = text }, cancellationToken);

    public Task TapAsync(string chat, int message, long person, string data, CancellationToken cancellationToken) =>
        ActAsync($"chats/{chat}/messages/{message}/tap", new Tap { Person = person, Data = data }, cancellationToken);

    /// <summary>Waits for the bot's first call, by which the emulator learns of it.</summary>
    public async Task BotSpokeAsync(CancellationToken cancellationToken)
    {
        while (
            (await _http.GetFromJsonAsync<BotView[]>("bots", WireJson.Options, cancellationToken))!.All(
                bot => bot.Profile.Id != BotId)) await Task.Delay(100, cancellationToken);
    }

    /// <summary>Follows all chats from the beginning until told to stop.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        long after = 0;
        try
        {
            while (true)
            {
                var page = (
                    await _http.GetFromJsonAsync<FeedPage>($"changes?after={after}&wait_ms=1000", WireJson.Options, cancellationToken))!;
                after = page.Version;
                foreach (var change in page.Changes) Tell(change);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    public void Dispose() => _http.Dispose();

    private void Tell(Change change)
    {
        if (change.Message is { } message
            && Board.Of(message) is { } board
            && _watchers.TryGetValue(change.Chat, out var watch)) watch(board);
    }

    private async Task ActAsync(string path, object body, CancellationToken cancellationToken)
    {
        await PostAsync<object>(path, body, cancellationToken);
        Interlocked.Increment(ref _updates);
    }

    private async Task<T> PostAsync<T>(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync(path, body, WireJson.Options, cancellationToken);
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException(
            $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        return (await answer.Content.ReadFromJsonAsync<T>(WireJson.Options, cancellationToken))!;
    }
}
