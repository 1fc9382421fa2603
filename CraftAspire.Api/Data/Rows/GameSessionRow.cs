namespace CraftAspire.Api.Data.Rows;

/// <summary>One game from start to stop; its owner is a player or a group chat.</summary>
public sealed class GameSessionRow
{
    public long Id { get; init; }

    public long? PlayerId { get; init; }

    public long? ChatId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}
