namespace TelegramEmulator.Updates;

/// <summary>
/// The waiting poll of a bot, at most one: a new poll that has to wait ends the older one, and so does a webhook.
/// </summary>
public sealed class PollDesk
{
    private TaskCompletionSource<string>? _waiting;

    /// <summary>Waits for an update; null when there may be one, otherwise the reason why this poll has ended.</summary>
    public async Task<string?> WaitAsync(Task added, TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        var mine = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _waiting, mine)
            ?.TrySetResult("terminated by other getUpdates request; make sure that only one bot instance is running");
        try
        {
            var first = await Task.WhenAny(added, mine.Task).WaitAsync(longest, time, cancellationToken);
            return first == mine.Task ? await mine.Task : null;
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            Interlocked.CompareExchange(ref _waiting, null, mine);
        }
    }

    /// <summary>Ends the waiting poll.</summary>
    public void End(string reason) => Interlocked.Exchange(ref _waiting, null)?.TrySetResult(reason);
}
