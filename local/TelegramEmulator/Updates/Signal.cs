namespace TelegramEmulator.Updates;

/// <summary>Wakes waiting callers at the next event. It costs nothing while nobody waits.</summary>
public sealed class Signal
{
    private TaskCompletionSource? _waiters;

    /// <summary>Completes at the next <see cref="Set"/>. Take it before looking at the state that it announces.</summary>
    public Task Next
    {
        get
        {
            var fresh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return (Interlocked.CompareExchange(ref _waiters, fresh, null) ?? fresh).Task;
        }
    }

    public void Set() => Interlocked.Exchange(ref _waiters, null)?.TrySetResult();
}
