namespace CraftAspire.Api.Game;

/// <summary>A ban or a mute that is in force.</summary>
/// <param name="Until">UTC.</param>
/// <param name="IsBan">True for a ban, false for a mute.</param>
public readonly record struct Block(DateTimeOffset Until, bool IsBan)
{
    /// <summary>Stands for "without an end": a date that databases and calendars can still represent.</summary>
    public static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
