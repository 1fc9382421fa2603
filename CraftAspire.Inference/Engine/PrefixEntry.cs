namespace CraftAspire.Inference.Engine;

/// <summary>The beginning of prompts, resident in a sequence of its own.</summary>
internal sealed class PrefixEntry(int sequence)
{
    public int Sequence { get; } = sequence;

    public int[] Tokens { get; set; } = [];

    /// <summary>False while only one prompt is known to begin so: its tail may be of no use to others.</summary>
    public bool IsShared { get; set; }

    /// <summary>Slots whose memory begins with this entry's; while there are any it stays as it is.</summary>
    public int Users { get; set; }

    /// <summary>Rises with every use; the smallest is evicted first.</summary>
    public long LastUse { get; set; }
}
