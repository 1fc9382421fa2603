using System.Collections.Concurrent;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>The chats that are active in this process. When it stops, it receives nothing more and the chats finish their work.</summary>
internal sealed class LivingChats(TimeProvider time)
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<ChatGrain, bool> _chats = new(ReferenceEqualityComparer.Instance);
    private volatile Func<Task>? _receiving;
    private volatile bool _isStopping;

    /// <summary>True once this process takes no more updates; later ones wait in the inbox for another process.</summary>
    public bool IsStopping => _isStopping;

    public void Add(ChatGrain chat) => _chats[chat] = true;

    public void Remove(ChatGrain chat) => _chats.TryRemove(chat, out _);

    /// <summary>The receivers of updates, which must end first.</summary>
    public void OnStop(Func<Task> receiving) => _receiving = receiving;

    /// <summary>
    /// Stops receiving, then waits until every chat here is idle or the limit is over. Another process continues the rest.
    /// </summary>
    public async Task DrainAsync(TimeSpan limit)
    {
        if (_receiving is { } receiving) await receiving();
        var began = time.GetTimestamp();
        while (_chats.Keys.Any(chat => !chat.IsIdle) && time.GetElapsedTime(began) < limit) await Task.Delay(Round, time);
        _isStopping = true;
    }
}
