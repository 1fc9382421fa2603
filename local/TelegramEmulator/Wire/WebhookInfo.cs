namespace TelegramEmulator.Wire;

/// <summary>What getWebhookInfo answers; an empty URL means long polling.</summary>
public sealed record WebhookInfo(string Url, bool HasCustomCertificate, int PendingUpdateCount)
{
    /// <summary>Unix time in seconds of the last failed delivery.</summary>
    public long? LastErrorDate { get; init; }

    public string? LastErrorMessage { get; init; }

    public int? MaxConnections { get; init; }

    public IReadOnlyList<string>? AllowedUpdates { get; init; }
}
