using System.Collections.Concurrent;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Combining;

/// <summary>Tells the game a player's name before their first discovery in a group, where nobody sends /start for themselves.</summary>
internal sealed class Introductions(GameCalls game)
{
    private const int Most = 100_000;
    private const int LongestName = 128;

    private readonly ConcurrentDictionary<long, int> known = new();

    /// <summary>Introduces a group's player once per name; alone, /start does it.</summary>
    public Task Introduce(Turn turn, CancellationToken stop) => turn.IsGroup ? Tell(turn, stop) : Task.CompletedTask;

    /// <summary>Introduces the player unless the game knows them by this name.</summary>
    public async Task Tell(Turn turn, CancellationToken stop)
    {
        var speaker = turn.Speaker;
        var print = HashCode.Combine(speaker.Name, turn.Words.Language);
        if (known.TryGetValue(speaker.Id, out var before) && before == print) return;

        var name = speaker.Name.Length == 0 ? "?" : speaker.Name[..Math.Min(LongestName, speaker.Name.Length)];
        var told = await game.Ask(api => api.Introduce(turn.Token, new PlayerProfile(name, turn.Words.Language), stop), stop);
        if (told is not Answer<Player>.Ok) return;
        if (known.Count >= Most) known.Clear();
        known[speaker.Id] = print;
    }

    /// <summary>Makes sure that the next introduction is told.</summary>
    public void Forget(long playerId) => known.TryRemove(playerId, out _);
}
