namespace CraftAspire.Bot.Chats;

/// <summary>A chat in memory, as its lane left it.</summary>
internal sealed class Chat(long id)
{
    public long Id { get; } = id;

    public ChatState State { get; set; } = new();

    /// <summary>Ticks of the last use, for forgetting idle chats.</summary>
    public long LastUsed { get; set; }
}
