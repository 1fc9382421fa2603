namespace CraftAspire.Api.Data.Rows;

/// <summary>Something that somebody did by virtue of a role, or to their own second factor. Rows are only ever added.</summary>
public sealed class AuditEntryRow
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it; null for the configuration, and once that player is forgotten.</summary>
    public long? ActorId { get; init; }

    /// <summary>What was done, such as <c>role.changed</c>.</summary>
    public required string Act { get; init; }

    /// <summary>To what, as kind and number, such as <c>player:17</c>; no Telegram ids and no names of people.</summary>
    public required string Subject { get; init; }

    public string? Detail { get; init; }
}
