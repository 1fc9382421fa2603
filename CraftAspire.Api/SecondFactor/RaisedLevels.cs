using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore.Query;

namespace CraftAspire.Api.SecondFactor;

internal static class RaisedLevels
{
    /// <summary>What every right code does: the level rises, and the tries are forgotten.</summary>
    public static UpdateSettersBuilder<SecondFactorRow> Raise(this UpdateSettersBuilder<SecondFactorRow> factor, DateTimeOffset until) => factor
        .SetProperty(f => f.RaisedUntil, until)
        .SetProperty(f => f.WrongCodes, 0)
        .SetProperty(f => f.LockedUntil, (DateTimeOffset?)null);
}
