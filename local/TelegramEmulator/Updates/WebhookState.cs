namespace TelegramEmulator.Updates;

/// <summary>A bot's webhook, if it has one, and its last failure.</summary>
public sealed class WebhookState : IDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _delivery;
    private (DateTimeOffset At, string Message)? _lastError;

    public Webhook? Current { get; private set; }

    public (DateTimeOffset At, string Message)? LastError
    {
        get
        {
            lock (_gate)
            {
                return _lastError;
            }
        }
    }

    /// <summary>Replaces the webhook and ends the delivery to the old one.</summary>
    /// <returns>A token that lives as long as the new one.</returns>
    public CancellationToken Replace(Webhook? webhook)
    {
        lock (_gate)
        {
            _delivery?.Cancel();
            _delivery?.Dispose();
            _delivery = new CancellationTokenSource();
            _lastError = null;
            Current = webhook;
            return _delivery.Token;
        }
    }

    public void Dispose() => _delivery?.Dispose();

    public void Failed(DateTimeOffset at, string message)
    {
        lock (_gate)
        {
            _lastError = (at, message);
        }
    }
}
