namespace CraftAspire.Bot.Conversation.State;

/// <summary>One combination as the board tells it.</summary>
/// <param name="Points">What a first discovery paid; 0 otherwise.</param>
/// <param name="IsLiked">What the player said of it; null while they said nothing.</param>
/// <param name="By">Who combined them, in a group.</param>
public sealed record Result(
    Thing First, Thing Second, Thing Made, bool IsNew, bool IsFirstDiscovery, int Points, bool? IsLiked = null, string? By = null);
