namespace CraftAspire.Bot.Replicas;

/// <summary>A running process of the bot. Whether it still lives is told by its advisory lock, not by this row.</summary>
public sealed class ReplicaRow
{
    /// <summary>From the sequence <c>replica_numbers</c>, never used twice; also the number of its lock.</summary>
    public int Number { get; init; }

    public long BotId { get; init; }

    public DateTimeOffset StartedAt { get; init; }
}
