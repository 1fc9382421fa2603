using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace TelegramEmulator.World;

/// <summary>Taps that wait for their answer. Each is answered once and only for a short time.</summary>
public sealed class CallbackDesk(IOptions<EmulatorOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, PendingTap> _pending = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<PendingTap> _byAge = [];
    private long _lastId = time.GetUtcNow().ToUnixTimeMilliseconds() << 20;

    public PendingTap Add(Bot bot, Room room, Person person, int messageId) => Add(
        Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture), bot, room, person.Id, messageId);

    /// <summary>Awaits the answer to a tap with an id of its own.</summary>
    public PendingTap Add(string id, Bot bot, Room? room, long person, int messageId)
    {
        DropOld();
        var tap = new PendingTap(id, bot, room, person, messageId, time.GetUtcNow() + TimeSpan.FromSeconds(options.Value.CallbackSeconds));
        _pending[id] = tap;
        _byAge.Enqueue(tap);
        return tap;
    }

    /// <summary>Takes a tap to answer it; null when it is too old, unknown, another bot's or already answered.</summary>
    public PendingTap? Take(Bot bot, string id)
    {
        DropOld();
        return _pending.TryGetValue(id, out var tap) && tap.Bot == bot && _pending.TryRemove(id, out tap) ? tap : null;
    }

    private void DropOld()
    {
        var now = time.GetUtcNow();
        while (_byAge.TryPeek(out var oldest) && oldest.Expires <= now && _byAge.TryDequeue(out oldest))
        {
            _pending.TryRemove(oldest.Id, out _);
        }
    }
}
