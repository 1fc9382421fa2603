using CraftAspire.Inference.Llama;

namespace CraftAspire.Inference.Engine;

/// <summary>
/// Keeps the beginnings that prompts have in common. The first prompt stays resident whole; the second shows how much of it is shared, and
/// the rest is given back. Longer common beginnings are found among the latest prompts. The least recently used entry makes room.
/// </summary>
internal sealed class PrefixCache
{
    /// <summary>Shorter beginnings are not worth a sequence.</summary>
    internal const int LeastLength = 8;

    /// <summary>A beginning that two prompts share is kept beside a shorter resident one if it saves at least this much.</summary>
    internal const int LeastGain = 16;

    /// <summary>A beginning that several prompts share, such as a question's first words, is kept for less.</summary>
    internal const int LeastGainOfMany = 2;

    private const int Many = 3;
    private const int Remembered = 32;

    private readonly IModel _model;
    private readonly List<PrefixEntry> _entries = [];
    private readonly Stack<int> _free = [];
    private readonly Queue<int[]> _latest = new(Remembered);
    private long _uses;

    /// <param name="firstSequence">The entries use the sequences from here on.</param>
    public PrefixCache(IModel model, int firstSequence, int capacity)
    {
        _model = model;
        for (var i = capacity - 1; i >= 0; i--)
            _free.Push(firstSequence + i);
    }

    /// <summary>Tokens that become free if all unused entries are evicted, at least.</summary>
    public int Evictable => _entries.Where(entry => entry.Users == 0).Sum(entry => _model.Exclusive(entry.Sequence));

    /// <summary>The longest resident beginning of a prompt. Its last token is always decoded again, for its logits.</summary>
    public PrefixMatch Match(ReadOnlySpan<int> prompt)
    {
        var best = default(PrefixMatch);
        foreach (var entry in _entries)
        {
            var length = Math.Min(prompt.CommonPrefixLength(entry.Tokens), prompt.Length - 1);
            best = length >= LeastLength && length > best.Length ? new PrefixMatch(entry, entry.Sequence, length) : best;
        }

        if (best.Entry is { } used)
            used.LastUse = ++_uses;
        return best;
    }

    /// <summary>Called when a prompt is decoded in <paramref name="sequence"/>: keeps the beginning that others share.</summary>
    /// <param name="room">Tokens that may still become resident.</param>
    public void Learn(int[] prompt, int sequence, PrefixMatch match, int room)
    {
        var shared = _latest.Select(other => Math.Min(prompt.AsSpan().CommonPrefixLength(other), prompt.Length - 1)).OrderDescending()
            .ToList();
        var common = shared.FirstOrDefault();
        if (match.Length == 0)
        {
            var isShared = common >= LeastLength;
            Keep(isShared ? prompt[..common] : prompt, sequence, isShared, room);
        }
        else if (match.Entry is { IsShared: false, Users: 1 } entry && _entries.Contains(entry) && match.Length < entry.Tokens.Length)
        {
            _model.Truncate(entry.Sequence, match.Length);
            entry.Tokens = entry.Tokens[..match.Length];
            entry.IsShared = true;
        }
        else if (shared.ElementAtOrDefault(Many - 2) is var many && many >= match.Length + LeastGainOfMany)
        {
            Keep(prompt[..many], sequence, isShared: true, room);
        }
        else if (common >= match.Length + LeastGain)
        {
            Keep(prompt[..common], sequence, isShared: true, room);
        }

        if (_latest.Count == Remembered)
            _latest.Dequeue();
        _latest.Enqueue(prompt);
    }

    /// <summary>Gives back the least recently used entry; false if there is none.</summary>
    /// <param name="evenUsed">Also one that a slot builds on: the slot keeps the part that it shares.</param>
    public bool Evict(bool evenUsed = false)
    {
        if (_entries.Where(entry => evenUsed || entry.Users == 0).MinBy(entry => entry.LastUse) is not { } oldest)
            return false;

        _model.Truncate(oldest.Sequence, 0);
        _entries.Remove(oldest);
        _free.Push(oldest.Sequence);
        return true;
    }

    private void Keep(int[] tokens, int sequence, bool isShared, int room)
    {
        if (tokens.Length < LeastLength || tokens.Length > room || (_free.Count == 0 && !Evict()))
            return;

        var entry = new PrefixEntry(_free.Pop()) { Tokens = tokens, IsShared = isShared, LastUse = ++_uses };
        _model.Share(sequence, entry.Sequence, tokens.Length);
        _entries.Add(entry);
    }
}

/// <summary>A beginning of prompts, resident in a sequence of its own.</summary>
internal sealed class PrefixEntry(int sequence)
{
    public int Sequence { get; } = sequence;

    public int[] Tokens { get; set; } = [];

    /// <summary>False while only one prompt is known to begin like this: others may not share its tail.</summary>
    public bool IsShared { get; set; }

    /// <summary>Slots that build on this entry. It stays unchanged while there are any.</summary>
    public int Users { get; set; }

    /// <summary>Rises with every use; the smallest is evicted first.</summary>
    public long LastUse { get; set; }
}

/// <summary>The resident beginning of a prompt.</summary>
/// <param name="Entry">Null if another slot's prompt holds it.</param>
/// <param name="Sequence">The sequence that holds it.</param>
internal readonly record struct PrefixMatch(PrefixEntry? Entry, int Sequence, int Length);
