using System.Text.Json;
using System.Text.Json.Serialization;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Conversation.State;

/// <summary>What the bot remembers about a chat between two updates.</summary>
public sealed record ChatState
{
    /// <summary>The language chosen with /language; null follows the player's Telegram.</summary>
    public string? Language { get; init; }

    /// <summary>How the board stands.</summary>
    public BoardState Board { get; init; } = new();

    /// <summary>What the next message answers; null when nothing was asked.</summary>
    public Awaited? Awaited { get; init; }

    /// <summary>Until then the player need not give a code again, as the game said; null when none was given lately.</summary>
    public DateTimeOffset? RaisedUntil { get; init; }

    /// <summary>An admin's settings that are not published yet.</summary>
    public Draft? Draft { get; init; }

    /// <summary>How the latest /history stands.</summary>
    public HistoryState History { get; init; } = new();

    /// <summary>Whose command menu this private chat shows.</summary>
    public Role Menu { get; init; }

    /// <summary>The language in which the chat has a menu of its own; null while it has the common one.</summary>
    public string? MenuLanguage { get; init; }

    /// <summary>What another version of the bot has written and this one does not know. It is kept for that one.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}
