namespace Bench.Soak.Playing;

internal static class Seats
{
    // Opens chats in parallel, but not so many that the bot is overloaded.
    private const int AtOnce = 32;

    /// <summary>Seats so many players; returns when each has a board.</summary>
    public static async Task<IReadOnlyList<Player>> FillAsync(int count, Func<int, Player> make, CancellationToken cancellationToken)
    {
        var players = Enumerable.Range(0, count).Select(make).ToArray();
        foreach (var batch in players.Chunk(AtOnce)) await Task.WhenAll(batch.Select(player => player.SitDownAsync(cancellationToken)));
        return players;
    }
}
