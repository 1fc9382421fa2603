using CraftAspire.Contracts;

namespace CraftAspire.Api.Statistics;

/// <summary>Checks the bot's batches.</summary>
internal static class BatchRules
{
    private const int LongestCommand = 32;
    private const int LongestOutcome = 16;
    private const int MostAtOnce = 1_000_000;
    private static readonly TimeSpan AheadOfUs = TimeSpan.FromHours(1);

    /// <summary>Null for a good batch.</summary>
    public static KeyValuePair<string, string>? Check(InteractionBatch batch, DateTimeOffset now) => batch switch
    {
        { Id: var id } when id == Guid.Empty => new("id", "“id” is missing."),
        { Interactions: null } or { Interactions.Count: > InteractionBatch.MaxLines } =>
            new("interactions", $"“interactions” holds at most {InteractionBatch.MaxLines} lines."),
        { Players: null } or { Players.Count: > InteractionBatch.MaxLines } =>
            new("players", $"“players” holds at most {InteractionBatch.MaxLines} lines."),
        _ when !batch.Interactions.All(line => IsGood(line, now)) => new("interactions", "A line of “interactions” is out of range."),
        _ when !batch.Players.All(line => IsGood(line, now)) => new("players", "A line of “players” is out of range."),
        _ => null,
    };

    private static bool IsGood(InteractionCount line, DateTimeOffset now) =>
        line is { Command.Length: <= LongestCommand, Outcome.Length: > 0 and <= LongestOutcome }
        && Enum.IsDefined(line.Kind)
        && !line.Command.Any(char.IsControl)
        && IsCount(line.Count)
        && IsHour(line.Hour, now);

    private static bool IsGood(PlayerActivity line, DateTimeOffset now) =>
        line is { TelegramId: > 0 } && IsCount(line.Interactions) && IsHour(line.Hour, now);

    private static bool IsCount(int count) => count is > 0 and <= MostAtOnce;

    private static bool IsHour(DateTimeOffset hour, DateTimeOffset now) =>
        hour == Hours.Of(hour) && hour > now - StatisticsWriter.Remembered && hour < now + AheadOfUs;
}
