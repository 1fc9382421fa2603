namespace TelegramEmulator.Faults;

/// <summary>A disturbance of the next updates.</summary>
public sealed record UpdateFault
{
    public required UpdateFaultKind Kind { get; init; }

    /// <summary>How many updates (for reorder: how many deliveries); at least 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>For delay: how long, in milliseconds.</summary>
    public int DelayMs { get; init; } = 1_000;
}
