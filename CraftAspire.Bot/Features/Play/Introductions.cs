using System.Collections.Concurrent;
using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Play;

/// <summary>Tells the game a player's name before their first discovery in a group, where nobody sends /start for themselves.</summary>
internal sealed class Introductions(GameCalls game, CommandMenu menu)
{
    private const int Most = 100_000;
    private const int LongestName = 128;

    private readonly ConcurrentDictionary<long, int> _known = new();

    /// <summary>Introduces a group's player once per name; alone, /start does it.</summary>
    public Task IntroduceAsync(Turn turn, CancellationToken cancellationToken) =>
        !turn.IsGroup || IsKnown(turn) ? Task.CompletedTask : TellAsync(turn, cancellationToken);

    /// <summary>Introduces the player, and learns what role they have: their command menu shows it.</summary>
    public async Task TellAsync(Turn turn, CancellationToken cancellationToken)
    {
        var speaker = turn.Speaker;
        if (speaker.IsChat) return;
        var name = speaker.Name.Length == 0 ? "?" : Cut(speaker.Name);
        var told = await game.AskAsync(
            api => api.IntroduceAsync(turn.Token, new PlayerProfile(name, turn.Words.Language), cancellationToken), cancellationToken);
        if (told is not Answer<Player>.Ok(var player)) return;
        menu.Keep(turn, player.Role);
        if (_known.Count >= Most) _known.Clear();
        _known[speaker.Id] = PrintOf(turn);
    }

    // Never through the middle of a character, which would be no Unicode any more.
    private static string Cut(string name)
    {
        var end = 0;
        while (end < name.Length && end + StringInfo.GetNextTextElementLength(name, end) is var next and <= LongestName) end = next;
        return name[..end];
    }

    private static int PrintOf(Turn turn) => HashCode.Combine(turn.Speaker.Name, turn.Words.Language);

    private bool IsKnown(Turn turn) => _known.TryGetValue(turn.Speaker.Id, out var print) && print == PrintOf(turn);

    /// <summary>Makes sure that the next introduction is told.</summary>
    public void Forget(long playerId) => _known.TryRemove(playerId, out _);
}
