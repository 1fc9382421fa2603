namespace Bench.Bot.Load;

/// <summary>The comparison as a whole.</summary>
/// <param name="IdleMemory">Bytes that our bot held with <paramref name="IdleChats"/> further chats waiting; null when not asked
/// for.</param>
internal sealed record Results(int Chats, Figures Ours, Figures Peer, int IdleChats, long? IdleMemory)
{
    /// <summary>The aim is 1.0 or more.</summary>
    public double Throughput => Ours.UpdatesPerSecond / Peer.UpdatesPerSecond;

    /// <summary>The aim is 1.0 or less.</summary>
    public double Median => Ours.P50 / Peer.P50;
}
