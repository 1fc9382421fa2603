using System.Collections.Concurrent;

namespace CraftAspire.Bot.Replicas;

/// <summary>The chats that this process owns, as the database last said: asking costs no round trip.</summary>
internal sealed class HeldChats
{
    private readonly ConcurrentDictionary<long, bool> held = new();

    public bool Holds(long chatId) => held.ContainsKey(chatId);

    /// <summary>Returns false when it was held already.</summary>
    public bool Hold(long chatId) => held.TryAdd(chatId, true);

    public void LetGo(long chatId) => held.TryRemove(chatId, out _);

    /// <summary>The database no longer knows this process.</summary>
    public void LoseAll() => held.Clear();
}
