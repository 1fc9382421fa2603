using System.Text.Json;
using System.Text.Json.Serialization;

namespace TelegramEmulator.Wire;

/// <summary>Somebody's standing in a chat, from <c>creator</c> to <c>kicked</c>.</summary>
public sealed record ChatMember(User User, string Status)
{
    public string? CustomTitle { get; init; }

    /// <summary>Only for <c>creator</c> and <c>administrator</c>.</summary>
    public bool? IsAnonymous { get; init; }

    /// <summary>Only for <c>restricted</c>.</summary>
    public bool? IsMember { get; init; }

    /// <summary>Only for <c>restricted</c> and <c>kicked</c>: 0 means for ever.</summary>
    public long? UntilDate { get; init; }

    /// <summary>The rights of an administrator or of somebody restricted, each as a field of its own.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Rights { get; init; }
}
