using CraftAspire.Inference.Llama;

namespace CraftAspire.Inference.Engine;

/// <summary>A place for one running answer: a sequence of the model's memory.</summary>
internal sealed class Slot(int sequence)
{
    private readonly List<int> _drafts = [];
    private int _row;
    private int _draftRow;
    private int _filled;

    public int Sequence { get; } = sequence;

    /// <summary>The answer that runs here; null = free.</summary>
    public Answer? Answer { get; private set; }

    public PrefixMatch Prefix { get; private set; }

    /// <summary>Tokens in memory.</summary>
    public int Decoded { get; private set; }

    /// <summary>Grows with every answer that begins. When memory runs out, the latest answer pauses.</summary>
    public long Order { get; private set; }

    /// <summary>The slot whose prompt this answer will share, until that prompt is decoded.</summary>
    public Slot? Lead { get; private set; }

    /// <summary>True if the current batch holds rows of this slot.</summary>
    public bool InBatch { get; private set; }

    /// <summary>True if the current batch completes this slot's tokens, so that the next can be chosen.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>True until the answer's first token is chosen here.</summary>
    public bool IsFirst { get; private set; }

    public bool IsPrefilling => Answer is { } answer && Lead is null && Decoded < answer.PromptLength;

    public bool IsDecoding => Answer is { } answer && Lead is null && Decoded >= answer.PromptLength;

    /// <summary>Tokens that still have to be decoded.</summary>
    public int Pending => Answer is { } answer && Lead is null ? answer.Tokens.Length - Decoded : 0;

    public void Start(Answer answer, PrefixMatch prefix, long order, IModel model)
    {
        (Answer, Prefix, Order, Decoded, IsFirst) = (answer, prefix, order, prefix.Length, true);
        if (prefix.Entry is { } entry)
            entry.Users++;
        if (prefix.Length > 0)
            model.Share(prefix.Sequence, Sequence, prefix.Length);
    }

    /// <summary>Takes the slot for an answer that begins when the prompt in <paramref name="lead"/> is decoded.</summary>
    public void Follow(Answer answer, Slot lead, long order) => (Answer, Lead, Order, IsFirst) = (answer, lead, order, false);

    /// <summary>The lead's prompt is decoded.</summary>
    public void Join(IModel model)
    {
        Decoded = Lead!.Decoded;
        model.Share(Lead.Sequence, Sequence, Decoded);
        Lead = null;
    }

    /// <summary>Adds up to <paramref name="most"/> pending tokens to the batch; returns how many.</summary>
    public int Fill(ModelBatch batch, int most)
    {
        var tokens = Answer!.Tokens;
        var count = Math.Min(most, tokens.Length - Decoded);
        IsComplete = count > 0 && Decoded + count == tokens.Length;
        for (var i = 0; i < count; i++)
            _row = batch.Add(tokens[Decoded + i], Decoded + i, Sequence, wantsLogits: IsComplete && i == count - 1);
        Decoded += count;
        _filled = count;
        InBatch = count > 0;
        return count;
    }

    /// <summary>Adds guesses for the next tokens, to be verified in the same batch.</summary>
    public void Guess(ModelBatch batch, IReadOnlyList<int> drafts)
    {
        _draftRow = batch.Count;
        foreach (var (i, draft) in drafts.Index())
            batch.Add(draft, Decoded + i, Sequence, wantsLogits: true);
        _drafts.AddRange(drafts);
    }

    /// <summary>
    /// Chooses the next token, and one more for every draft that the choice confirms. A draft never changes the choice: it is drawn from
    /// the model's distribution in each place, as it would be without drafts.
    /// </summary>
    /// <returns>Drafts that were confirmed.</returns>
    public int Advance(IModel model, Sampler sampler)
    {
        IsFirst = false;
        var confirmed = 0;
        do
        {
            Answer!.Advance(model.Logits(confirmed == 0 ? _row : _draftRow + confirmed - 1), sampler);
            while (confirmed < _drafts.Count && Decoded + confirmed < Answer.Tokens.Length
                && Answer.Tokens[Decoded + confirmed] == _drafts[confirmed])
                confirmed++;
        }
        while (Answer.Reason is null && confirmed > 0 && Decoded + confirmed == Answer.Tokens.Length);

        Decoded += confirmed;
        if (confirmed < _drafts.Count && Answer.Reason is null)
            model.Truncate(Sequence, Decoded);
        return confirmed;
    }

    /// <summary>Waits for the decode on devices that compute in the background.</summary>
    public void AwaitLogits(IModel model) => model.Logits(_row);

    /// <summary>Chooses the first token from the logits of the lead, whose prompt this answer shares.</summary>
    public void AdvanceWith(Slot lead, IModel model, Sampler sampler) => Answer!.Advance(model.Logits(lead._row), sampler);

    /// <summary>The batch was not decoded: its tokens are pending again.</summary>
    public void Undo()
    {
        Decoded -= InBatch ? _filled : 0;
        EndRound();
    }

    /// <summary>The batch was decoded; the next may be filled.</summary>
    public void EndRound()
    {
        InBatch = false;
        IsComplete = false;
        _drafts.Clear();
    }

    /// <summary>Gives back the slot's memory; a shared prefix stays with its entry.</summary>
    public Answer Free(IModel model)
    {
        var answer = Answer!;
        if (Prefix.Entry is { } entry)
            entry.Users--;
        (Answer, Lead, Prefix, Decoded) = (null, null, default, 0);
        EndRound();
        model.Truncate(Sequence, 0);
        return answer;
    }
}
