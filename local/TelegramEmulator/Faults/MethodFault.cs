namespace TelegramEmulator.Faults;

/// <summary>An error that the next calls get.</summary>
public sealed record MethodFault
{
    /// <summary>Method name in any case, or <c>*</c> for all.</summary>
    public string Method { get; init; } = "*";

    /// <summary>Only calls about this chat id; without it all.</summary>
    public long? Chat { get; init; }

    /// <summary>HTTP status and error code, as 429, 500 or 409; 0 only waits and then answers as usual.</summary>
    public int Code { get; init; } = 500;

    /// <summary>Seconds for 429.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The error text; without it the one that Telegram gives with this code.</summary>
    public string? Description { get; init; }

    /// <summary>How many calls; at least 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Wait before answering, in milliseconds.</summary>
    public int DelayMs { get; init; }

    /// <summary>True: the call takes effect and only its answer is replaced, as when a connection breaks after the work.</summary>
    public bool Applied { get; init; }

    /// <summary>True: the connection is cut instead of answered.</summary>
    public bool Cut { get; init; }
}
