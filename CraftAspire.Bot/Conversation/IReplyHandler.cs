using CraftAspire.Bot.Conversation.State;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Conversation;

/// <summary>Takes the message that answers something which was asked, alone with somebody.</summary>
internal interface IReplyHandler
{
    /// <summary>The name by which <see cref="Awaited.Handler"/> calls it.</summary>
    string Name { get; }

    /// <summary>What was asked stays asked unless the handler takes it off the chat's state.</summary>
    Task Answer(Turn turn, Message message, Awaited awaited, CancellationToken stop);
}
