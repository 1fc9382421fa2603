using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore.Query;

namespace CraftAspire.Api.SecondFactor;

/// <summary>Raises a player's level: for 15 minutes they may do what asks for a second factor.</summary>
internal static class RaisedLevels
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    /// <summary>When a level that is raised now ends.</summary>
    public static DateTimeOffset EndFrom(TimeProvider time) => time.GetUtcNow() + Length;

    /// <summary>Raises the level and resets the tries, as every right code does.</summary>
    public static UpdateSettersBuilder<SecondFactorRow> Raise(this UpdateSettersBuilder<SecondFactorRow> factor, DateTimeOffset until) =>
        factor
        .SetProperty(f => f.RaisedUntil, until)
        .SetProperty(f => f.WrongCodes, 0)
        .SetProperty(f => f.LockedUntil, (DateTimeOffset?)null);
}
