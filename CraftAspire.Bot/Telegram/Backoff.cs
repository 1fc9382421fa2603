namespace CraftAspire.Bot.Telegram;

/// <summary>
/// Waits between failed tries: 0.5 s, doubled each time, at most 30 s, with up to a quarter more at random so that rivals part.
/// </summary>
internal sealed class Backoff(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private TimeSpan next = First;

    public void Reset() => next = First;

    /// <summary>Waits as long as the server asked, or else the next step.</summary>
    public async Task Wait(TimeSpan? asked, CancellationToken stop)
    {
        var pause = asked ?? next * (1 + (Random.Shared.NextDouble() / 4));
        next = next * 2 < Longest ? next * 2 : Longest;
        await Task.Delay(pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
