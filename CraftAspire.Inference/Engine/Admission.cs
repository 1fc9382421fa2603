using CraftAspire.Inference.Llama;

namespace CraftAspire.Inference.Engine;

/// <summary>
/// Decides which answers run. Memory is taken as answers grow, not reserved for their limits; when it runs out, unused prefixes go first,
/// then the latest answer pauses. A paused answer is decoded again from its tokens as soon as there is room, before anything new begins.
/// </summary>
internal sealed class Admission(IModel model, RequestQueue queue, Slot[] slots, PrefixCache prefixes)
{
    /// <summary>Tokens that every running answer finds free at least when another one begins.</summary>
    private const int Headroom = 16;

    private readonly SortedDictionary<long, Answer> _paused = [];
    private long _order;
    private PrefixMatch _match;

    public IEnumerable<Slot> Occupied => slots.Where(slot => slot.Answer is not null);

    public int Paused => _paused.Count;

    /// <summary>Tokens of memory that are neither used nor reserved.</summary>
    public int Free => model.FreeTokens - Occupied.Sum(slot => slot.Pending + Growth(slot.Answer!));

    /// <summary>Begins what fits: first what was paused, then what waits.</summary>
    /// <returns>The slots of answers that began.</returns>
    public IReadOnlyList<Slot> Admit()
    {
        var begun = new List<Slot>();
        while (_paused.Count > 0)
        {
            var (order, answer) = _paused.First();
            if (FreeSlots().FirstOrDefault() is not { } slot || !Fits(answer.Tokens, answer.Tokens.Length + Growth(answer)))
                return begun;
            _paused.Remove(order);
            slot.Start(answer, _match, order, model);
            begun.Add(slot);
        }

        while (FreeSlots().Any() && queue.Take(Fits) is { } generation)
            begun.AddRange(Begin(generation));
        return begun;
    }

    /// <summary>
    /// Makes room for the rows of a round, if need be at the cost of the latest answers. False if even that is not enough.
    /// </summary>
    public bool MakeRows(int rows)
    {
        while (model.FreeTokens < rows)
        {
            if (!prefixes.Evict() && !Pause() && !prefixes.Evict(evenUsed: true))
                return false;
        }

        return true;
    }

    /// <summary>Takes its slot and memory from the answer that began last; false if only one runs.</summary>
    public bool Pause()
    {
        var running = Occupied.ToList();
        if (running.Count <= 1)
            return false;
        var latest = running.MaxBy(slot => slot.Order)!;
        foreach (var follower in running.Where(slot => slot.Lead == latest))
            _paused[follower.Order] = follower.Free(model);
        _paused[latest.Order] = latest.Free(model);
        return true;
    }

    /// <summary>Drops the paused answers of a generation that ended.</summary>
    public void Drop(Generation generation)
    {
        foreach (var order in _paused.Where(entry => entry.Value.Generation == generation).Select(entry => entry.Key).ToList())
            _paused.Remove(order);
    }

    public IReadOnlyList<Generation> PausedGenerations() => [.. _paused.Values.Select(answer => answer.Generation).Distinct()];

    private IEnumerable<Slot> FreeSlots() => slots.Where(slot => slot.Answer is null);

    private List<Slot> Begin(Generation generation)
    {
        var free = FreeSlots().Take(generation.Request.Choices).ToList();
        generation.CachedTokens = _match.Length;
        generation.Trace.Admitted(generation.Request.Prompt.Length, _match.Length);
        foreach (var (number, slot) in free.Index())
        {
            var answer = new Answer(generation, number, model);
            // What the shape prescribes for the beginning is decoded together with the prompt.
            answer.Force();
            if (number == 0)
                slot.Start(answer, _match, _order++, model);
            else
                slot.Follow(answer, free[0], _order++);
        }

        return free;
    }

    private bool Fits(Generation generation)
    {
        var request = generation.Request;
        return FreeSlots().Count() >= request.Choices
            && Fits(request.Prompt, request.Prompt.Length + (Math.Min(request.MaxTokens, Headroom) * request.Choices));
    }

    // Leaves the longest resident beginning in _match.
    private bool Fits(ReadOnlySpan<int> tokens, int need)
    {
        _match = Match(tokens);
        if (IsBeingPrefilled(tokens))
            return false;

        if (_match.Entry is { } pinned)
        {
            pinned.Users++;
            var fits = MakeRoom(need - _match.Length);
            pinned.Users--;
            if (fits || Occupied.Any())
                return fits;
            prefixes.Evict();
            _match = Match(tokens);
        }

        return MakeRoom(need - _match.Length);
    }

    private PrefixMatch Match(ReadOnlySpan<int> tokens)
    {
        var match = prefixes.Match(tokens);
        foreach (var slot in Occupied.Where(slot => slot.Lead is null))
        {
            var common = Math.Min(tokens.CommonPrefixLength(slot.Answer!.Tokens[..slot.Decoded]), tokens.Length - 1);
            if (common >= match.Length + PrefixCache.LeastGain)
                match = new PrefixMatch(null, slot.Sequence, common);
        }

        return match;
    }

    // If another prompt with the same beginning is being decoded, this one waits for it instead of decoding it a second time.
    private bool IsBeingPrefilled(ReadOnlySpan<int> tokens)
    {
        foreach (var slot in slots)
        {
            if (slot.IsPrefilling
                && tokens.CommonPrefixLength(slot.Answer!.Generation.Request.Prompt) >= _match.Length + PrefixCache.LeastGain)
                return true;
        }

        return false;
    }

    // Evicts only if that makes enough room, or if nothing else can make any.
    private bool MakeRoom(int need)
    {
        if (Free < need && Occupied.Any() && Free + prefixes.Evictable < need)
            return false;
        while (Free < need)
        {
            if (!prefixes.Evict())
                return !Occupied.Any();
        }

        return true;
    }

    private static int Growth(Answer answer) => Math.Min(answer.Generation.Request.MaxTokens - answer.Count, Headroom);
}
