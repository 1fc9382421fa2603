using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bench.Bot.Contestants;

namespace Bench.Bot.Load;

/// <summary>The emulator's control interface, as far as playing needs it.</summary>
internal sealed class EmulatedTelegram(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 1_000 })
    {
        BaseAddress = new Uri(address, "_control/"),
        Timeout = TimeSpan.FromMinutes(2),
    };
    private readonly ConcurrentDictionary<string, TaskCompletionSource<int>> waiting = new();

    /// <summary>Makes a bot known ahead of its first call.</summary>
    public Task AddBot(long botId, CancellationToken stop) =>
        Post("bots", new { token = Contestant.TokenOf(botId), username = $"bench_{botId}_bot" }, stop);

    /// <summary>Opens a private chat of somebody new with a bot.</summary>
    public async Task<(long Person, string Chat)> NewChat(long botId, CancellationToken stop)
    {
        var person = (long)(await Post("people", new { first_name = "Player", language_code = "en" }, stop))!["id"]!;
        var chat = await Post($"people/{person}/chats?bot={botId}", new { }, stop);
        return (person, (string)chat!["key"]!);
    }

    /// <summary>The next message of the bot in this chat, new or edited. Ask before doing what brings it about.</summary>
    public Task<int> Next(string chat) =>
        (waiting[chat] = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public Task Write(string chat, long person, string text, CancellationToken stop) =>
        Post($"chats/{chat}/messages", new { person, text }, stop);

    public Task Tap(string chat, int message, long person, string label, CancellationToken stop) =>
        Post($"chats/{chat}/messages/{message}/tap", new { person, label }, stop);

    /// <summary>Follows all chats from the beginning and wakes the players that wait for a message.</summary>
    public async Task Follow(CancellationToken stop)
    {
        long after = 0;
        while (!stop.IsCancellationRequested)
        {
            var page = await http.GetFromJsonAsync<JsonNode>($"changes?after={after}&wait_ms=1000", stop);
            after = (long)page!["version"]!;
            foreach (var change in page["changes"]!.AsArray()) Take(change!);
        }
    }

    public void Dispose() => http.Dispose();

    private void Take(JsonNode change)
    {
        // Only a board has buttons; the greeting and the player's own words have none.
        if (change["message"]?["reply_markup"] is null) return;
        if (waiting.TryRemove((string)change["chat"]!, out var player)) player.TrySetResult((int)change["message"]!["message_id"]!);
    }

    private async Task<JsonNode?> Post(string path, object body, CancellationToken stop)
    {
        using var answer = await http.PostAsJsonAsync(path, body, stop);
        var text = await answer.Content.ReadAsStringAsync(stop);
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"{path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
