namespace CraftAspire.Inference.Engine;

/// <summary>A place for one running generation: a sequence of the model's memory and how far it is.</summary>
internal sealed class Slot(int sequence)
{
    private readonly List<int> tokens = [];
    private int decoded;

    public int Sequence { get; } = sequence;

    public Generation? Generation { get; private set; }

    public Answer? Answer { get; private set; }

    public PrefixMatch Prefix { get; private set; }

    /// <summary>Memory that this generation may come to need beyond its shared prefix, in tokens.</summary>
    public int Reserved { get; private set; }

    /// <summary>Its row with logits in the current batch, or −1.</summary>
    public int Row { get; private set; } = -1;

    /// <summary>True when the current batch holds rows of this slot.</summary>
    public bool InBatch { get; private set; }

    /// <summary>True from the round that completes the prompt until its first token is chosen.</summary>
    public bool IsFirst { get; private set; }

    public bool IsPrefilling => Generation is { } generation && decoded < generation.Request.Prompt.Length;

    public void Start(Generation generation, PrefixMatch prefix, IModel model)
    {
        Generation = generation;
        Answer = new Answer(generation, model);
        Prefix = prefix;
        Reserved = Need(generation, prefix);
        tokens.Clear();
        tokens.AddRange(generation.Request.Prompt);
        decoded = prefix.Length;
        IsFirst = true;
        if (prefix.Entry is { } entry)
        {
            entry.Users++;
            model.Share(entry.Sequence, Sequence, prefix.Length);
        }

        // What the shape prescribes for the beginning is decoded together with the prompt.
        Answer.Force(tokens);
    }

    /// <summary>Adds up to <paramref name="most"/> of the tokens that are not decoded yet; returns how many.</summary>
    public int Fill(ModelBatch batch, int most)
    {
        var count = Math.Min(most, tokens.Count - decoded);
        for (var i = 0; i < count; i++)
        {
            var isLast = decoded + i == tokens.Count - 1;
            var row = batch.Add(tokens[decoded + i], decoded + i, Sequence, isLast);
            Row = isLast ? row : Row;
        }

        decoded += count;
        InBatch = count > 0;
        return count;
    }

    public void Advance(ReadOnlySpan<float> logits, Sampler sampler)
    {
        IsFirst = false;
        Answer!.Advance(logits, sampler, tokens);
    }

    /// <summary>The batch was decoded; the next may be filled.</summary>
    public void EndRound()
    {
        Row = -1;
        InBatch = false;
    }

    /// <summary>Gives back the slot's own memory; the shared prefix stays with its entry.</summary>
    public Generation Free(IModel model)
    {
        var generation = Generation!;
        model.Truncate(Sequence, 0);
        if (Prefix.Entry is { } entry)
        {
            entry.Users--;
        }

        Generation = null;
        Answer = null;
        Prefix = default;
        Reserved = 0;
        EndRound();
        return generation;
    }

    /// <summary>What a generation needs at most beside its prefix: the rest of its prompt and the answer.</summary>
    public static int Need(Generation generation, PrefixMatch prefix) =>
        generation.Request.Prompt.Length - prefix.Length + generation.Request.MaxTokens;
}
