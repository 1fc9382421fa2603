using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Sending;

/// <summary>Telegram's rates: one bucket for all, one per chat, one more per group. A waiting chat holds nobody else up.</summary>
internal sealed class Throttle(IOptions<SendingOptions> options, TimeProvider time)
{
    private readonly SendingOptions limits = options.Value;
    private readonly ConcurrentDictionary<long, Bucket> chats = new();
    private readonly ConcurrentDictionary<long, Bucket> groups = new();
    private readonly Bucket? all = options.Value.PerSecond == 0
        ? null
        : new Bucket(TimeSpan.FromSeconds(1.0 / options.Value.PerSecond), options.Value.PerSecond);

    /// <summary>Waits until this chat may be sent to.</summary>
    public async ValueTask Wait(long chatId, CancellationToken stop)
    {
        if (limits.PerChatPerSecond > 0)
        {
            await Turn(chats.GetOrAdd(chatId, _ => new Bucket(TimeSpan.FromSeconds(1.0 / limits.PerChatPerSecond), limits.ChatBurst)), stop);
        }

        var isGroup = chatId < 0;
        if (isGroup && limits.PerGroupPerMinute > 0)
        {
            await Turn(groups.GetOrAdd(chatId, _ => new Bucket(TimeSpan.FromMinutes(1.0 / limits.PerGroupPerMinute), limits.PerGroupPerMinute)), stop);
        }

        // The common bucket comes last: a place in it is taken only by those who can use it now.
        if (all is not null) await Turn(all, stop);
    }

    /// <summary>Forgets the buckets of chats that were quiet long enough.</summary>
    public void DropRested()
    {
        var now = time.GetUtcNow();
        Drop(chats);
        Drop(groups);

        void Drop(ConcurrentDictionary<long, Bucket> buckets)
        {
            foreach (var (id, bucket) in buckets)
            {
                if (bucket.IsRested(now)) buckets.TryRemove(id, out _);
            }
        }
    }

    private async ValueTask Turn(Bucket bucket, CancellationToken stop)
    {
        var wait = bucket.Reserve(time.GetUtcNow());
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, stop);
    }
}
