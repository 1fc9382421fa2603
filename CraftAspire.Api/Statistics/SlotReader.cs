using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Statistics;

/// <summary>Runs statements that return two figures for each hour or day.</summary>
internal static class SlotReader
{
    // The key for figures of the whole range; no hour starts there.
    private static readonly DateTimeOffset WholeRange = DateTimeOffset.MinValue;

    /// <summary>The figures by hour or day; <see cref="Whole"/> has those of the whole range.</summary>
    /// <param name="database">The game's database.</param>
    /// <param name="statement">Parameter 0 is the beginning, 1 the end, 2 the step, then <paramref name="more"/>.</param>
    /// <param name="range">The days.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    /// <param name="more">Further parameters.</param>
    public static async Task<Dictionary<DateTimeOffset, Slot>> SlotsAsync(
        this GameDbContext database, string statement, StatisticsRange range, CancellationToken cancellationToken, params object[] more)
    {
        var slots = await database.Database
            .SqlQueryRaw<Slot>(statement, [range.Start, range.End, range.Step, .. more])
            .ToListAsync(cancellationToken);
        return slots.ToDictionary(slot => slot.Start ?? WholeRange);
    }

    public static Slot? Whole(this Dictionary<DateTimeOffset, Slot> slots) => slots.GetValueOrDefault(WholeRange);

    /// <summary>The first figure of a moment; 0 where there is none.</summary>
    public static long FirstAt(this Dictionary<DateTimeOffset, Slot> slots, DateTimeOffset moment) =>
        (long)(slots.GetValueOrDefault(moment)?.First ?? 0);

    /// <summary>The second figure of a moment; 0 where there is none.</summary>
    public static long SecondAt(this Dictionary<DateTimeOffset, Slot> slots, DateTimeOffset moment) =>
        (long)(slots.GetValueOrDefault(moment)?.Second ?? 0);
}

/// <summary>Two figures of an hour or a day.</summary>
/// <param name="Start">Its start; null for figures of the whole range.</param>
internal sealed record Slot(DateTimeOffset? Start, decimal First, decimal Second);
