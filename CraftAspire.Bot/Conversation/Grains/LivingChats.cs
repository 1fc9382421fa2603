using System.Collections.Concurrent;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>The chats that live in this process. When it stops nothing more is received here, and they finish what they have.</summary>
internal sealed class LivingChats(TimeProvider time)
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<ChatGrain, bool> _chats = new(ReferenceEqualityComparer.Instance);
    private volatile Func<Task>? _receiving;
    private volatile bool _isStopping;

    /// <summary>True once this process takes nothing more; what still comes waits in the inbox for another one.</summary>
    public bool IsStopping => _isStopping;

    public void Add(ChatGrain chat) => _chats[chat] = true;

    public void Remove(ChatGrain chat) => _chats.TryRemove(chat, out _);

    /// <summary>What receives updates here and must end first.</summary>
    public void OnStop(Func<Task> receiving) => _receiving = receiving;

    /// <summary>
    /// Receives nothing more, then waits until every chat here is idle, or the limit is over; what is left then goes on elsewhere.
    /// </summary>
    public async Task DrainAsync(TimeSpan limit)
    {
        if (_receiving is { } receiving) await receiving();
        var began = time.GetTimestamp();
        while (_chats.Keys.Any(chat => !chat.IsIdle) && time.GetElapsedTime(began) < limit) await Task.Delay(Round, time);
        _isStopping = true;
    }
}
