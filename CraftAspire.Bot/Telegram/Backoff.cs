namespace CraftAspire.Bot.Telegram;

/// <summary>
/// Waits between failed tries: 0.5 s, doubled each time, at most 30 s, with up to a quarter more at random so that rivals part.
/// </summary>
internal sealed class Backoff(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private TimeSpan _next = First;

    public void Reset() => _next = First;

    /// <summary>Waits as long as the server asked, or else the next step.</summary>
    public async Task WaitAsync(TimeSpan? asked, CancellationToken cancellationToken)
    {
        var pause = asked ?? _next * (1 + (Random.Shared.NextDouble() / 4));
        _next = _next * 2 < Longest ? _next * 2 : Longest;
        await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
