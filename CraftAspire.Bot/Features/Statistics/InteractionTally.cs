using CraftAspire.Bot.Conversation;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Statistics;

/// <summary>Counts interactions in memory until somebody takes them.</summary>
internal sealed class InteractionTally(TimeProvider time) : IInteractionCounter
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(DateTimeOffset Hour, InteractionKind Kind, string Command, string Outcome), int> _interactions = [];
    private readonly Dictionary<(DateTimeOffset Hour, long PlayerId), int> _players = [];

    public void Count(Interaction interaction, string outcome)
    {
        var now = time.GetUtcNow();
        var hour = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
        lock (_gate)
        {
            var line = (hour, interaction.Kind, interaction.Command, outcome);
            _interactions[line] = _interactions.GetValueOrDefault(line) + 1;
            // A chat that plays by itself is no player.
            if (interaction.PlayerId < 0) return;
            var player = (hour, interaction.PlayerId);
            _players[player] = _players.GetValueOrDefault(player) + 1;
        }
    }

    /// <summary>
    /// What was counted since the last call, as a new batch, or as much of it as one batch takes; null when it is nothing.
    /// </summary>
    public InteractionBatch? Take()
    {
        lock (_gate)
        {
            if (_interactions.Count == 0 && _players.Count == 0) return null;

            var lines = _interactions.Take(InteractionBatch.MaxLines).ToArray();
            var active = _players.Take(InteractionBatch.MaxLines).ToArray();
            foreach (var line in lines) _interactions.Remove(line.Key);
            foreach (var player in active) _players.Remove(player.Key);
            return new InteractionBatch(
                Guid.CreateVersion7(),
                [.. lines.Select(
                    line => new InteractionCount(line.Key.Hour, line.Key.Kind, line.Key.Command, line.Key.Outcome, line.Value))],
                [.. active.Select(player => new PlayerActivity(player.Key.Hour, player.Key.PlayerId, player.Value))]);
        }
    }
}
