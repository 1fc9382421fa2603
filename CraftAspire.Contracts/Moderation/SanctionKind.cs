using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>What a player may not do for a while.</summary>
[JsonConverter(typeof(EnumNames<SanctionKind>))]
public enum SanctionKind
{
    /// <summary>Play: neither start a game nor combine. Reading, and being forgotten, stay.</summary>
    [JsonStringEnumMemberName("ban")] Ban,

    /// <summary>Be heard by others: neither report nor play in groups. Playing alone stays.</summary>
    [JsonStringEnumMemberName("mute")] Mute,
}
