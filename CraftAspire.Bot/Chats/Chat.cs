namespace CraftAspire.Bot.Chats;

/// <summary>A chat in memory. Its lane changes the state, the sender learns which message is the board.</summary>
internal sealed class Chat(long id)
{
    public long Id { get; } = id;

    public ChatState State { get; set; } = new();

    public int? BoardMessageId { get; set; }

    /// <summary>Ticks of the last use, for forgetting idle chats.</summary>
    public long LastUsed { get; set; }
}
