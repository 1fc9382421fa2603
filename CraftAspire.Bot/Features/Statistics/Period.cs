namespace CraftAspire.Bot.Features.Statistics;

/// <summary>Days that somebody asks about, UTC; both ends count.</summary>
internal sealed record Period(DateOnly From, DateOnly To)
{
    /// <summary>The last days up to and with today; 1 is today alone.</summary>
    public static Period Last(int days, DateOnly today) => new(today.AddDays(1 - days), today);
}
