namespace CraftAspire.Bot.Chats;

/// <summary>What the bot remembers about a chat between two updates.</summary>
public sealed record ChatState
{
    /// <summary>The language chosen with /language; null follows the player's Telegram.</summary>
    public string? Language { get; init; }

    /// <summary>How the board stands.</summary>
    public BoardState Board { get; init; } = new();
}
