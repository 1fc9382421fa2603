using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Telegram.Sending;

/// <summary>
/// Telegram's rates: one bucket for all chats, one per chat, one more per group. A chat asks for one place at a time, so the common bucket
/// serves all chats in turn, and a busy chat does not delay the others.
/// </summary>
internal sealed class Throttle(IOptions<SendingOptions> options, TimeProvider time)
{
    private readonly SendingOptions _limits = options.Value;
    private readonly ConcurrentDictionary<long, Bucket> _chats = new();
    private readonly ConcurrentDictionary<long, Bucket> _groups = new();
    private readonly Bucket? _all = options.Value.PerSecond == 0 ? null : new Bucket();
    private readonly long _start = time.GetTimestamp();
    private volatile int _replicas = 1;

    /// <summary>Processes of this bot that share the common rate. A chat's own rate is not shared: one process sends to it.</summary>
    public int Replicas
    {
        get => _replicas;
        set => _replicas = Math.Max(1, value);
    }

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Waits until this chat may be sent to.</summary>
    public async ValueTask WaitAsync(long chatId, CancellationToken cancellationToken)
    {
        if (_limits.PerChatPerSecond > 0)
        {
            var chat = _chats.GetOrAdd(chatId, static _ => new Bucket());
            await TakePlaceAsync(chat, TimeSpan.FromSeconds(1.0 / _limits.PerChatPerSecond), _limits.ChatBurst, cancellationToken);
        }

        var isGroup = chatId < 0;
        if (isGroup && _limits.PerGroupPerMinute > 0)
        {
            var group = _groups.GetOrAdd(chatId, static _ => new Bucket());
            await TakePlaceAsync(
                group, TimeSpan.FromMinutes(1.0 / _limits.PerGroupPerMinute), _limits.PerGroupPerMinute, cancellationToken);
        }

        // The common bucket comes last, so only a chat that can send now takes a place in it.
        if (_all is not null)
            await TakePlaceAsync(
                _all,
                TimeSpan.FromSeconds((double)_replicas / _limits.PerSecond),
                Math.Max(1, _limits.PerSecond / _replicas),
                cancellationToken);
    }

    /// <summary>Forgets the buckets of chats that were quiet long enough.</summary>
    public void DropRested()
    {
        var now = Now;
        Drop(_chats);
        Drop(_groups);

        void Drop(ConcurrentDictionary<long, Bucket> buckets)
        {
            foreach (var (id, bucket) in buckets)
            {
                if (bucket.IsRested(now)) buckets.TryRemove(id, out _);
            }
        }
    }

    private async ValueTask TakePlaceAsync(Bucket bucket, TimeSpan interval, int burst, CancellationToken cancellationToken)
    {
        var wait = bucket.Reserve(Now, interval, burst);
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken);
    }
}
