using System.Runtime.InteropServices;
using CraftAspire.Inference.Llama;
using CraftAspire.Inference.Shaping;

namespace CraftAspire.Inference.Engine;

/// <summary>One answer of a generation as it grows token by token. It survives the loss of its slot.</summary>
internal sealed class Answer
{
    private readonly IModel _model;
    private readonly AnswerText _text;
    private readonly Random _random;
    private readonly Shape? _shape;
    private readonly List<int> _tokens;
    private readonly List<TokenLogprob> _logprobs = [];
    private int _releasedLogprobs;
    private int _state = Shape.Start;

    public Answer(Generation generation, int number, IModel model)
    {
        Generation = generation;
        Number = number;
        _model = model;
        _text = new AnswerText(generation.Request.Stop);
        _shape = generation.Request.Shape;
        _tokens = [.. generation.Request.Prompt];
        _random = generation.Request.Sampling.Seed is { } seed ? new Random(HashCode(seed + number)) : new Random();
    }

    public Generation Generation { get; }

    /// <summary>Its place among the generation's choices.</summary>
    public int Number { get; }

    /// <summary>Prompt and answer so far.</summary>
    public ReadOnlySpan<int> Tokens => CollectionsMarshal.AsSpan(_tokens);

    public int PromptLength => Generation.Request.Prompt.Length;

    /// <summary>Tokens of the answer so far, forced ones included.</summary>
    public int Count => _tokens.Count - PromptLength;

    /// <summary>Why the answer is complete, or null while it is not.</summary>
    public FinishReason? Reason { get; private set; }

    /// <summary>The finished answer; asked for once.</summary>
    public Choice Finish()
    {
        Release(_text.Finish(), isLast: true);
        return new Choice(_text.ToString(), Reason!.Value, Count, _logprobs);
    }

    /// <summary>Chooses the next token and appends it together with the tokens that the shape forces after it.</summary>
    public void Advance(ReadOnlySpan<float> logits, Sampler sampler)
    {
        var request = Generation.Request;
        var token = sampler.Sample(logits, request.Sampling, _random, _shape, _state);
        if (_model.IsEnd(token))
        {
            Reason = FinishReason.Stop;
            return;
        }

        if (request.TopLogprobs is { } top)
            _logprobs.Add(sampler.Logprob(logits, token, top));
        Append(token, isForced: false);
        Force();
    }

    /// <summary>Appends the tokens that the shape leaves no choice about.</summary>
    public void Force()
    {
        while (Reason is null && _shape is not null && _shape.TryGetForced(_state, out var token))
        {
            if (Generation.Request.TopLogprobs is not null)
                _logprobs.Add(new TokenLogprob(token, 0, []));
            Append(token, isForced: true);
        }
    }

    private void Append(int token, bool isForced)
    {
        var released = _text.Add(_model.TokenBytes[token]);
        Generation.Trace.Token(released, Number, Count, isForced);
        _tokens.Add(token);
        Release(released, isLast: false);
        _state = _shape?.Next(_state, token) ?? 0;

        if (_text.IsStopped || _shape?.IsFinished(_state) == true)
        {
            // If the shape allows nothing more, the end token would only cost another decode.
            Reason = FinishReason.Stop;
        }
        else if (Count >= Generation.Request.MaxTokens)
        {
            Reason = FinishReason.Length;
        }
    }

    private void Release(string text, bool isLast)
    {
        if (text.Length == 0 && !isLast)
            return;
        Generation.Release(new Piece(Number, text, _logprobs[_releasedLogprobs..], isLast ? Reason : null));
        _releasedLogprobs = _logprobs.Count;
    }

    private static int HashCode(long seed) => (int)(seed ^ (seed >> 32));
}
