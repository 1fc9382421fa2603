using CraftAspire.Bot.Conversation.State;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Conversation;

/// <summary>Handles the answer to a question of the bot in a private chat.</summary>
internal interface IReplyHandler
{
    /// <summary>The name by which <see cref="Awaited.Handler"/> calls it.</summary>
    string Name { get; }

    /// <summary>The question stays open until the handler removes it from the chat's state.</summary>
    Task AnswerAsync(Turn turn, Message message, Awaited awaited, CancellationToken cancellationToken);
}
