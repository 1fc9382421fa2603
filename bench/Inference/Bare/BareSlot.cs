using System.Diagnostics;
using LLama.Native;

namespace Bench.Inference.Bare;

/// <summary>One sequence and the question that it works on.</summary>
internal sealed class BareSlot(LLamaSeqId sequence)
{
    private readonly List<LLamaToken> _answer = [];
    private LLamaToken[] _next = [];
    private int _position;
    private long _start;

    public LLamaSeqId Sequence { get; } = sequence;

    /// <summary>The question's number, or null while there is none.</summary>
    public int? Question { get; private set; }

    /// <summary>Where the batch has this slot's logits.</summary>
    public int Row { get; private set; }

    public IReadOnlyList<LLamaToken> Answer => _answer;

    public double Milliseconds => Stopwatch.GetElapsedTime(_start).TotalMilliseconds;

    public void Begin(int question, LLamaToken[] prompt, int position)
    {
        Question = question;
        _answer.Clear();
        _next = prompt;
        _position = position;
        _start = Stopwatch.GetTimestamp();
    }

    public void AddTo(LLamaBatch batch)
    {
        if (Question is null)
            return;
        for (var i = 0; i < _next.Length; i++)
            Row = batch.Add(_next[i], _position++, Sequence, logits: i == _next.Length - 1);
    }

    /// <summary>Takes the answer's next token and says how many there are.</summary>
    public int Append(LLamaToken token)
    {
        _answer.Add(token);
        _next = [token];
        return _answer.Count;
    }

    public void End() => Question = null;
}
