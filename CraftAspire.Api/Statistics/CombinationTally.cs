namespace CraftAspire.Api.Statistics;

/// <summary>
/// Counts this process's combinations in memory. Every combination waits for it, so counting allocates only for new lines.
/// </summary>
internal sealed class CombinationTally(TimeProvider time)
{
    private readonly Lock _gate = new();
    private Dictionary<(DateTimeOffset Hour, string Source, string Outcome), long> _combinations = [];
    private Dictionary<(DateTimeOffset Hour, long TelegramId), long> _players = [];

    /// <param name="telegramId">The player.</param>
    /// <param name="source">The metric's tag <c>source</c>.</param>
    /// <param name="outcome">The metric's tag <c>outcome</c>.</param>
    /// <param name="isMade">True when it made something.</param>
    public void Count(long telegramId, string source, string outcome, bool isMade)
    {
        var hour = Hours.Of(time.GetUtcNow());
        lock (_gate)
        {
            _combinations[(hour, source, outcome)] = _combinations.GetValueOrDefault((hour, source, outcome)) + 1;
            _players[(hour, telegramId)] = _players.GetValueOrDefault((hour, telegramId)) + (isMade ? 1 : 0);
        }
    }

    /// <summary>The counts since the last call as a new batch; null without any.</summary>
    public Counts? Take()
    {
        Dictionary<(DateTimeOffset Hour, string Source, string Outcome), long> combinations;
        Dictionary<(DateTimeOffset Hour, long TelegramId), long> players;
        lock (_gate)
        {
            if (_combinations.Count is 0)
                return null;
            (combinations, players) = (_combinations, _players);
            (_combinations, _players) = ([], []);
        }

        return new Counts(
            Guid.CreateVersion7(),
            [],
            [.. combinations.Select(line => new CombinationLine(line.Key.Hour, line.Key.Source, line.Key.Outcome, line.Value))],
            [.. players.Select(line => new PlayerLine(line.Key.Hour, line.Key.TelegramId, 0, line.Value))]);
    }
}
