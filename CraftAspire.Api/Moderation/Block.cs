namespace CraftAspire.Api.Moderation;

/// <summary>What keeps a player from something.</summary>
/// <param name="Until">UTC.</param>
/// <param name="IsBan">True for a ban, false for a mute.</param>
public readonly record struct Block(DateTimeOffset Until, bool IsBan)
{
    /// <summary>The end of what has no end: a date that every database and calendar knows.</summary>
    public static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
