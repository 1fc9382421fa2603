namespace CraftAspire.Api.Data.Rows;

/// <summary>An act of a moderator or admin, or a change of a player's own second factor. Rows are only added.</summary>
public sealed class AuditEntryRow
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null for the configuration and for a forgotten player.</summary>
    public long? ActorId { get; init; }

    /// <summary>A keyed hash of the actor's Telegram account. It stays when the actor is forgotten, so their acts stay together.</summary>
    public byte[]? ActorMark { get; init; }

    /// <summary>What was done, such as <c>role.changed</c>.</summary>
    public required string Act { get; init; }

    /// <summary>To what, as kind and number, such as <c>player:17</c>; no Telegram ids and no names of people.</summary>
    public required string Subject { get; init; }

    public string? Detail { get; init; }
}
