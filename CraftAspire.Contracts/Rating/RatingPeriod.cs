using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>Whose points count.</summary>
[JsonConverter(typeof(EnumNames<RatingPeriod>))]
public enum RatingPeriod
{
    /// <summary>All points ever.</summary>
    [JsonStringEnumMemberName("all")] All,

    /// <summary>Points since Monday 00:00 UTC.</summary>
    [JsonStringEnumMemberName("week")] Week,

    /// <summary>Points since 00:00 UTC.</summary>
    [JsonStringEnumMemberName("day")] Day,
}
