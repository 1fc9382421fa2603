using CraftAspire.Contracts;

namespace CraftAspire.Api.Statistics;

/// <summary>A batch of hourly counts. The writer adds each batch once.</summary>
internal sealed record Counts(
    Guid Id, IReadOnlyList<InteractionLine> Interactions, IReadOnlyList<CombinationLine> Combinations, IReadOnlyList<PlayerLine> Players);

internal sealed record InteractionLine(DateTimeOffset Hour, InteractionKind Kind, string Command, string Outcome, long Count);

internal sealed record CombinationLine(DateTimeOffset Hour, string Source, string Outcome, long Count);

internal sealed record PlayerLine(DateTimeOffset Hour, long TelegramId, long Interactions, long Combinations);

internal static class Hours
{
    /// <summary>The start of the moment's hour, UTC.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => new(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero);
}
