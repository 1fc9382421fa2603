using System.Numerics;
using System.Numerics.Tensors;
using CraftAspire.Inference.Shaping;

namespace CraftAspire.Inference.Engine;

/// <summary>Chooses tokens from logits. Belongs to the owner thread: its buffers are reused.</summary>
/// <param name="endTokens">The tokens that end an answer; a shape allows them where the answer may end.</param>
internal sealed class Sampler(int vocabularySize, int[] endTokens)
{
    private readonly int[] _ids = new int[vocabularySize];
    private readonly float[] _weights = new float[vocabularySize];

    /// <summary>The next token.</summary>
    /// <param name="shape">Only what it allows in <paramref name="state"/> is chosen; null = anything.</param>
    /// <param name="random">The request's own generator, so that its draws do not depend on the others in the batch.</param>
    public int Sample(ReadOnlySpan<float> logits, SamplingSettings settings, Random random, Shape? shape, int state)
    {
        if (shape is null && settings.IsGreedy && settings.LogitBias.Count == 0)
            return TensorPrimitives.IndexOfMax(logits);

        var count = shape is null ? TakeAll(logits) : TakeAllowed(logits, shape, state);
        foreach (var (token, bias) in settings.LogitBias)
        {
            if (_ids.AsSpan(0, count).IndexOf(token) is >= 0 and var place)
                _weights[place] += bias;
        }

        return settings.IsGreedy ? _ids[TensorPrimitives.IndexOfMax(_weights.AsSpan(0, count))] : Draw(count, settings, random);
    }

    /// <summary>A token's log-probability in the model's own distribution, before temperature and shape.</summary>
    /// <param name="top">So many of the likeliest tokens come with it.</param>
    public TokenLogprob Logprob(ReadOnlySpan<float> logits, int token, int top)
    {
        var largest = TensorPrimitives.Max(logits);
        TensorPrimitives.Subtract(logits, largest, _weights);
        TensorPrimitives.Exp(_weights, _weights);
        var total = largest + MathF.Log(TensorPrimitives.Sum<float>(_weights));

        var likeliest = new PriorityQueue<int, float>();
        for (var other = 0; top > 0 && other < logits.Length; other++)
        {
            if (likeliest.Count < top)
                likeliest.Enqueue(other, logits[other]);
            else if (likeliest.TryPeek(out _, out var least) && logits[other] > least)
                likeliest.EnqueueDequeue(other, logits[other]);
        }

        var found = likeliest.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => (item.Element, item.Priority - total));
        return new TokenLogprob(token, logits[token] - total, [.. found]);
    }

    private int TakeAll(ReadOnlySpan<float> logits)
    {
        logits.CopyTo(_weights);
        for (var token = 0; token < logits.Length; token++)
        {
            _ids[token] = token;
        }

        return logits.Length;
    }

    private int TakeAllowed(ReadOnlySpan<float> logits, Shape shape, int state)
    {
        var count = 0;
        var mask = shape.Mask(state);
        for (var word = 0; word < mask.Length; word++)
        {
            for (var bits = mask[word]; bits != 0; bits &= bits - 1)
            {
                var token = (word << 6) + BitOperations.TrailingZeroCount(bits);
                _ids[count] = token;
                _weights[count++] = logits[token];
            }
        }

        foreach (var end in shape.MayEnd(state) ? endTokens : [])
        {
            _ids[count] = end;
            _weights[count++] = logits[end];
        }

        return count;
    }

    private int Draw(int count, SamplingSettings settings, Random random)
    {
        var likelihoods = _weights.AsSpan(0, count);
        TensorPrimitives.Divide(likelihoods, settings.Temperature, likelihoods);
        TensorPrimitives.Subtract(likelihoods, TensorPrimitives.Max(likelihoods), likelihoods);
        TensorPrimitives.Exp(likelihoods, likelihoods);

        if (settings.TopK > 0 && settings.TopK < count)
        {
            SortDescending(count);
            count = settings.TopK;
        }

        if (settings.TopP < 1)
        {
            count = Nucleus(count, settings.TopP);
        }

        if (settings.MinP > 0)
        {
            count = KeepAtLeast(count, settings.MinP);
        }

        return _ids[Pick(_weights.AsSpan(0, count), random)];
    }

    private int Nucleus(int count, float topP)
    {
        var wanted = topP * TensorPrimitives.Sum<float>(_weights.AsSpan(0, count));

        // Sorting the whole vocabulary would dominate the cost. The likeliest few nearly always contain the nucleus.
        const float Likely = 1e-4f;
        var likely = Partition(count, Likely);
        SortDescending(TensorPrimitives.Sum<float>(_weights.AsSpan(0, likely)) >= wanted ? likely : count);

        var sum = 0f;
        for (var i = 0; i < count; i++)
        {
            sum += _weights[i];
            if (sum >= wanted)
            {
                return i + 1;
            }
        }

        return count;
    }

    // The likeliest has weight 1, so the fraction is a plain threshold.
    private int KeepAtLeast(int count, float minP) => Math.Max(1, Partition(count, minP));

    private int Partition(int count, float least)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (_weights[i] >= least)
            {
                (_ids[kept], _ids[i]) = (_ids[i], _ids[kept]);
                (_weights[kept], _weights[i]) = (_weights[i], _weights[kept]);
                kept++;
            }
        }

        return kept;
    }

    private void SortDescending(int count)
    {
        Array.Sort(_weights, _ids, 0, count);
        Array.Reverse(_weights, 0, count);
        Array.Reverse(_ids, 0, count);
    }

    private static int Pick(ReadOnlySpan<float> weights, Random random)
    {
        var rest = random.NextDouble() * TensorPrimitives.Sum(weights);
        for (var i = 0; i < weights.Length; i++)
        {
            rest -= weights[i];
            if (rest < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }
}
