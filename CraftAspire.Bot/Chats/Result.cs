namespace CraftAspire.Bot.Chats;

/// <summary>One combination as the board tells it.</summary>
/// <param name="Points">What a first discovery paid; 0 otherwise.</param>
public sealed record Result(Thing First, Thing Second, Thing Made, bool IsNew, bool IsFirstDiscovery, int Points);
