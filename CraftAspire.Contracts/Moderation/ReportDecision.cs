using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>What becomes of a report.</summary>
[JsonConverter(typeof(EnumNames<ReportDecision>))]
public enum ReportDecision
{
    /// <summary>Nothing is wrong with the element.</summary>
    [JsonStringEnumMemberName("dismiss")] Dismiss,

    /// <summary>The element is taken out of the game.</summary>
    [JsonStringEnumMemberName("hide")] Hide,

    /// <summary>It gets another name.</summary>
    [JsonStringEnumMemberName("rename")] Rename,

    /// <summary>It becomes one with another element.</summary>
    [JsonStringEnumMemberName("merge")] Merge,
}
