using CraftAspire.Inference.Shaping;

namespace CraftAspire.Inference.Engine;

/// <summary>One generation's answer as it grows token by token.</summary>
internal sealed class Answer
{
    private readonly Generation generation;
    private readonly IModel model;
    private readonly AnswerText text;
    private readonly Random random;
    private readonly Shape? shape;
    private int state;

    public Answer(Generation generation, IModel model)
    {
        this.generation = generation;
        this.model = model;
        text = new AnswerText(generation.Request.Stop);
        shape = generation.Request.Shape;
        state = shape?.StartState ?? 0;
        random = generation.Request.Sampling.Seed is { } seed ? new Random(HashCode(seed)) : new Random();
    }

    /// <summary>Tokens so far, forced ones included.</summary>
    public int Count { get; private set; }

    /// <summary>Why the answer is complete, or null while it is not.</summary>
    public FinishReason? Reason { get; private set; }

    /// <summary>The whole text; to be asked for once, when the answer is complete.</summary>
    public string Complete()
    {
        generation.Release(text.Finish());
        return text.ToString();
    }

    /// <summary>Chooses the next token and appends it with all that must follow it. They are added to <paramref name="tokens"/> for the next decode.</summary>
    public void Advance(ReadOnlySpan<float> logits, Sampler sampler, List<int> tokens)
    {
        var token = sampler.Sample(logits, generation.Request.Sampling, random, shape, state);
        if (model.IsEnd(token))
        {
            Reason = FinishReason.Stop;
            return;
        }

        tokens.Add(token);
        Append(token, isForced: false);
        Force(tokens);
    }

    /// <summary>Appends the tokens that the shape leaves no choice about.</summary>
    public void Force(List<int> tokens)
    {
        while (Reason is null && shape is not null && shape.TryGetForced(state, out var token))
        {
            tokens.Add(token);
            Append(token, isForced: true);
        }
    }

    private void Append(int token, bool isForced)
    {
        var released = text.Add(model.TokenBytes[token]);
        generation.Trace.Token(released, Count, isForced);
        generation.Release(released);
        Count++;
        state = shape?.Next(state, token) ?? 0;

        if (text.IsStopped || shape?.IsFinished(state) == true)
        {
            // Where the shape allows nothing more, the end token itself would only cost another decode.
            Reason = FinishReason.Stop;
        }
        else if (Count >= generation.Request.MaxTokens)
        {
            Reason = FinishReason.Length;
        }
    }

    private static int HashCode(long seed) => (int)(seed ^ (seed >> 32));
}
