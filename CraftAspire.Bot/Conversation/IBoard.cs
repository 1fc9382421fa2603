using CraftAspire.Bot.Telegram.Messages;

namespace CraftAspire.Bot.Conversation;

/// <summary>The board of a chat: one message that shows how its game stands.</summary>
internal interface IBoard
{
    /// <summary>Reads the shown page again before the board is drawn, if moderators hid or renamed an element since.</summary>
    Task RefreshAsync(Turn turn, CancellationToken cancellationToken);

    Outgoing.ShowBoard Render(Turn turn, bool below);
}
