using System.Collections.Concurrent;
using CraftAspire.Bot.Durability;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>
/// Updates that this process has just claimed, decoded and with open spans. A chat in this process takes its own from here. Chats in other
/// processes get the text and decode it again.
/// </summary>
internal sealed class ReceivedUpdates
{
    private readonly ConcurrentDictionary<long, IncomingUpdate> _updates = new();

    public void Add(IncomingUpdate update) => _updates[update.UpdateId] = update;

    public IncomingUpdate? Take(long updateId) => _updates.TryRemove(updateId, out var update) ? update : null;
}
