namespace CraftAspire.Inference.Engine;

/// <summary>
/// Keeps the beginnings that prompts have in common. The first prompt stays resident whole; the second shows how much of
/// it is shared, and the rest is given back. Longer common beginnings are found among the latest prompts.
/// The least recently used entry makes room.
/// </summary>
internal sealed class PrefixCache
{
    /// <summary>Shorter beginnings are not worth a sequence.</summary>
    internal const int LeastLength = 8;

    /// <summary>A longer beginning than the best resident one is kept when it saves at least this much.</summary>
    internal const int LeastGain = 16;

    private const int Remembered = 32;

    private readonly IModel model;
    private readonly List<PrefixEntry> entries = [];
    private readonly Stack<int> free = [];
    private readonly Queue<int[]> latest = new(Remembered);
    private long uses;

    /// <param name="firstSequence">The entries live in the sequences from here on.</param>
    public PrefixCache(IModel model, int firstSequence, int capacity)
    {
        this.model = model;
        for (var i = capacity - 1; i >= 0; i--)
        {
            free.Push(firstSequence + i);
        }
    }

    /// <summary>Tokens that the entries hold.</summary>
    public int Tokens => entries.Sum(entry => entry.Tokens.Length);

    /// <summary>The longest resident beginning of a prompt. Its last token is always decoded anew, for its logits.</summary>
    public PrefixMatch Match(ReadOnlySpan<int> prompt)
    {
        var best = default(PrefixMatch);
        foreach (var entry in entries)
        {
            var length = Math.Min(prompt.CommonPrefixLength(entry.Tokens), prompt.Length - 1);
            best = length >= LeastLength && length > best.Length ? new PrefixMatch(entry, length) : best;
        }

        if (best.Entry is { } used)
        {
            used.LastUse = ++uses;
        }

        return best;
    }

    /// <summary>Called when a prompt lies decoded in <paramref name="sequence"/>: keeps of it what others share.</summary>
    /// <param name="room">Tokens that may still become resident.</param>
    public void Learn(int[] prompt, int sequence, PrefixMatch match, int room)
    {
        var common = LongestCommon(prompt);
        if (match.Entry is null)
        {
            var isShared = common >= LeastLength;
            Keep(isShared ? prompt[..common] : prompt, sequence, isShared, room);
        }
        else if (match.Entry is { IsShared: false, Users: 1 } entry && match.Length < entry.Tokens.Length)
        {
            model.Truncate(entry.Sequence, match.Length);
            entry.Tokens = entry.Tokens[..match.Length];
            entry.IsShared = true;
        }
        else if (common >= match.Length + LeastGain)
        {
            Keep(prompt[..common], sequence, isShared: true, room);
        }

        Remember(prompt);
    }

    /// <summary>Gives back the least recently used entry that no slot builds on; false when there is none.</summary>
    public bool Evict()
    {
        if (entries.Where(entry => entry.Users == 0).MinBy(entry => entry.LastUse) is not { } oldest)
        {
            return false;
        }

        model.Truncate(oldest.Sequence, 0);
        entries.Remove(oldest);
        free.Push(oldest.Sequence);
        return true;
    }

    private void Keep(int[] tokens, int sequence, bool isShared, int room)
    {
        if (tokens.Length < LeastLength || tokens.Length > room || (free.Count == 0 && !Evict()))
        {
            return;
        }

        var entry = new PrefixEntry(free.Pop()) { Tokens = tokens, IsShared = isShared, LastUse = ++uses };
        model.Share(sequence, entry.Sequence, tokens.Length);
        entries.Add(entry);
    }

    private int LongestCommon(ReadOnlySpan<int> prompt)
    {
        var longest = 0;
        foreach (var other in latest)
        {
            longest = Math.Max(longest, Math.Min(prompt.CommonPrefixLength(other), prompt.Length - 1));
        }

        return longest;
    }

    private void Remember(int[] prompt)
    {
        if (latest.Count == Remembered)
        {
            latest.Dequeue();
        }

        latest.Enqueue(prompt);
    }
}
