using System.Collections.Concurrent;

namespace CraftAspire.Bot.Inbox;

/// <summary>Numbers of the updates that wait in this process or are being answered by it.</summary>
internal sealed class UpdatesInHand
{
    private readonly ConcurrentDictionary<long, bool> numbers = new();

    /// <summary>Returns false when it is in hand already.</summary>
    public bool Add(long updateId) => numbers.TryAdd(updateId, true);

    public void Remove(long updateId) => numbers.TryRemove(updateId, out _);

    /// <summary>Those of this moment.</summary>
    public HashSet<long> Copy() => [.. numbers.Keys];
}
