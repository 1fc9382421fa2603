using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>What a player says is wrong with an element.</summary>
[JsonConverter(typeof(EnumNames<ReportReason>))]
public enum ReportReason
{
    /// <summary>None of the others.</summary>
    [JsonStringEnumMemberName("other")] Other,

    /// <summary>It insults somebody, or is not for everybody's eyes.</summary>
    [JsonStringEnumMemberName("offensive")] Offensive,

    /// <summary>It is another element under another name.</summary>
    [JsonStringEnumMemberName("duplicate")] Duplicate,

    /// <summary>It is no thing at all.</summary>
    [JsonStringEnumMemberName("nonsense")] Nonsense,
}
