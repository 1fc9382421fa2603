using System.Collections.Concurrent;
using CraftAspire.Bot.Durability;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>
/// Updates that this process has just claimed, decoded and with their spans open. A chat that lives in this process picks its own up; the
/// others reach their chats as text, which costs no more than a second look at them.
/// </summary>
internal sealed class ReceivedUpdates
{
    private readonly ConcurrentDictionary<long, IncomingUpdate> _updates = new();

    public void Add(IncomingUpdate update) => _updates[update.UpdateId] = update;

    public IncomingUpdate? Take(long updateId) => _updates.TryRemove(updateId, out var update) ? update : null;
}
