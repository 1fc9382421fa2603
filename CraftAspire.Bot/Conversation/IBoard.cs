using CraftAspire.Bot.Telegram.Messages;

namespace CraftAspire.Bot.Conversation;

/// <summary>The board of a chat: one message that shows how its game stands.</summary>
internal interface IBoard
{
    /// <summary>Brings what it shows up to date before it is drawn, where something was withdrawn from it since.</summary>
    Task Refresh(Turn turn, CancellationToken stop);

    Outgoing.ShowBoard Render(Turn turn, bool below);
}
