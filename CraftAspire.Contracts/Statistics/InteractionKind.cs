using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>Which way a player speaks to the bot.</summary>
[JsonConverter(typeof(EnumNames<InteractionKind>))]
public enum InteractionKind
{
    /// <summary>A slash and a word.</summary>
    [JsonStringEnumMemberName("command")] Command,

    /// <summary>A button.</summary>
    [JsonStringEnumMemberName("tap")] Tap,

    /// <summary>Words of their own.</summary>
    [JsonStringEnumMemberName("text")] Text,

    /// <summary>The bot's name in somebody else's chat.</summary>
    [JsonStringEnumMemberName("inline")] Inline,
}
