using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Outbox;

namespace CraftAspire.Bot.Conversation;

/// <summary>What a turn leaves behind.</summary>
/// <param name="State">The chat from now on; null forgets it.</param>
/// <param name="TouchesChat">False when the update had nothing to do with the chat, so that nothing of it is stored.</param>
internal sealed record TurnEnd(string Outcome, ChatState? State, IReadOnlyList<Outgoing> Outgoing, bool TouchesChat = true);
