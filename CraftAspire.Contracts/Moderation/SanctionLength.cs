using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>How long a sanction lasts.</summary>
[JsonConverter(typeof(EnumNames<SanctionLength>))]
public enum SanctionLength
{
    /// <summary>Not at all: one that was spoken ends now.</summary>
    [JsonStringEnumMemberName("lifted")] Lifted,

    [JsonStringEnumMemberName("hour")] Hour,

    [JsonStringEnumMemberName("day")] Day,

    [JsonStringEnumMemberName("week")] Week,

    [JsonStringEnumMemberName("forever")] Forever,
}
