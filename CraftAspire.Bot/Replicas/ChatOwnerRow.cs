namespace CraftAspire.Bot.Replicas;

/// <summary>The one replica that answers a chat and sends to it, while the chat is in use. It goes with its replica's row.</summary>
public sealed class ChatOwnerRow
{
    public long BotId { get; init; }

    public long ChatId { get; init; }

    public int Replica { get; init; }
}
