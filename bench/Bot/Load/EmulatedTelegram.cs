using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bench.Bot.Contestants;

namespace Bench.Bot.Load;

/// <summary>The emulator's control interface, as far as playing needs it.</summary>
internal sealed class EmulatedTelegram(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 1_000 })
    {
        BaseAddress = new Uri(address, "_control/"),
        Timeout = TimeSpan.FromMinutes(2),
    };
    private readonly ConcurrentDictionary<string, TaskCompletionSource<int>> _waiting = new();

    /// <summary>Makes a bot known ahead of its first call.</summary>
    public Task AddBotAsync(long botId, CancellationToken cancellationToken) =>
        PostAsync("bots", new { token = Contestant.TokenOf(botId), username = $"bench_{botId}_bot" }, cancellationToken);

    /// <summary>Opens a private chat of somebody new with a bot.</summary>
    public async Task<(long Person, string Chat)> NewChatAsync(long botId, CancellationToken cancellationToken)
    {
        var person = (long)(await PostAsync("people", new { first_name = "Player", language_code = "en" }, cancellationToken))!["id"]!;
        var chat = await PostAsync($"people/{person}/chats?bot={botId}", new { }, cancellationToken);
        return (person, (string)chat!["key"]!);
    }

    /// <summary>The next message of the bot in this chat, new or edited. Ask before doing what brings it about.</summary>
    public Task<int> NextAsync(string chat) =>
        (_waiting[chat] = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public Task WriteAsync(string chat, long person, string text, CancellationToken cancellationToken) =>
        PostAsync($"chats/{chat}/messages", new { person, text }, cancellationToken);

    public Task TapAsync(string chat, int message, long person, string label, CancellationToken cancellationToken) =>
        PostAsync($"chats/{chat}/messages/{message}/tap", new { person, label }, cancellationToken);

    /// <summary>Follows all chats from the beginning and wakes the players that wait for a message.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        long after = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var page = await _http.GetFromJsonAsync<JsonNode>($"changes?after={after}&wait_ms=1000", cancellationToken);
            after = (long)page!["version"]!;
            foreach (var change in page["changes"]!.AsArray()) Take(change!);
        }
    }

    public void Dispose() => _http.Dispose();

    private void Take(JsonNode change)
    {
        // Only a board has buttons; the greeting and the player's own words have none.
        if (change["message"]?["reply_markup"] is null) return;
        if (_waiting.TryRemove((string)change["chat"]!, out var player)) player.TrySetResult((int)change["message"]!["message_id"]!);
    }

    private async Task<JsonNode?> PostAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync(path, body, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"{path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
