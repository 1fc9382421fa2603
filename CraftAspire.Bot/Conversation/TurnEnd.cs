using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Telegram.Messages;

namespace CraftAspire.Bot.Conversation;

/// <summary>What a turn leaves behind.</summary>
/// <param name="State">The chat from now on; null forgets it.</param>
/// <param name="TouchesChat">False when the update had nothing to do with the chat, so that nothing of it is stored.</param>
internal sealed record TurnEnd(string Outcome, ChatState? State, IReadOnlyList<Outgoing> Outgoing, bool TouchesChat = true)
{
    /// <summary>What is counted of it; null when nobody spoke to the bot.</summary>
    public Interaction? Interaction { get; init; }

    /// <summary>What shall happen later.</summary>
    public IReadOnlyList<DueItem> Due { get; init; } = [];
}
