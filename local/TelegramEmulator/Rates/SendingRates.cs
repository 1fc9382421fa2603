namespace TelegramEmulator.Rates;

/// <summary>
/// Telegram's sending rates: about 30 messages a second in all, one a second per chat with short bursts, 20 a minute per group.
/// Each bucket is stored as the time when it will be empty, so an idle chat costs nothing.
/// </summary>
public sealed class SendingRates(TimeProvider time)
{
    private static readonly Bucket All = new(TimeSpan.FromSeconds(1d / 30), 30);
    private static readonly Bucket Private = new(TimeSpan.FromSeconds(1), 3);
    private static readonly Bucket Group = new(TimeSpan.FromSeconds(3), 20);

    private readonly Lock _gate = new();
    private readonly Dictionary<long, DateTimeOffset> _chats = [];
    private DateTimeOffset _all;
    private DateTimeOffset _nextSweep;

    /// <summary>Counts one message to a chat.</summary>
    /// <returns>Seconds to wait, or null when the message may go.</returns>
    public int? Take(long chatId)
    {
        var now = time.GetUtcNow();
        var bucket = chatId < 0 ? Group : Private;
        lock (_gate)
        {
            Sweep(now);
            var chat = _chats.GetValueOrDefault(chatId);
            var wait = Max(All.Wait(_all, now), bucket.Wait(chat, now));
            if (wait > TimeSpan.Zero)
                return Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));

            _all = All.Fill(_all, now);
            _chats[chatId] = bucket.Fill(chat, now);
            return null;
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now < _nextSweep)
            return;

        _nextSweep = now + TimeSpan.FromMinutes(1);
        foreach (var (chat, _) in _chats.Where(each => each.Value <= now).ToList())
        {
            _chats.Remove(chat);
        }
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
