namespace CraftAspire.Api.Statistics;

/// <summary>Counts this process's combinations in memory until somebody takes them. Counting is on the way of every combination: no allocation once an hour's lines are there.</summary>
internal sealed class CombinationTally(TimeProvider time)
{
    private readonly Lock _gate = new();
    private Dictionary<(DateTimeOffset Hour, string Source, string Outcome), long> _combinations = [];
    private Dictionary<(DateTimeOffset Hour, long TelegramId), long> _players = [];

    /// <param name="telegramId">Who combined.</param>
    /// <param name="source">Who knew the pair, as the metric names it.</param>
    /// <param name="outcome">What came of it, as the metric names it.</param>
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

    /// <summary>What was counted since the last call, as a new batch; null when it is nothing.</summary>
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
