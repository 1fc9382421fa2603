using System.Diagnostics;
using System.Text;
using Bench.Inference.Contestants;
using Bench.Inference.Measuring;
using LLama;
using LLama.Common;
using LLama.Native;

namespace Bench.Inference.Bare;

/// <summary>
/// The least that can be done: one thread, a shared prompt beginning, and as many sequences as clients, decoded together
/// until each says its end. No queue, no HTTP, no sampling beyond the largest logit.
/// </summary>
internal sealed class BareLoop : IDisposable
{
    private const int BatchTokens = 512;
    private static readonly LLamaSeqId Prefix = (LLamaSeqId)0;

    private readonly WorkerSettings _settings;
    private readonly LLamaWeights _weights;
    private readonly LLamaContext _context;
    private readonly LLamaBatch _batch = new();
    private readonly BarePrompt _prompt;

    public BareLoop(WorkerSettings settings)
    {
        _settings = settings;
        var parameters = new ModelParams(settings.Model)
        {
            ContextSize = (uint)(settings.ContextSize * (settings.MaxSequences + 1)),
            SeqMax = (uint)settings.MaxSequences + 1,
            BatchSize = BatchTokens * 4,
            UBatchSize = BatchTokens,
            Threads = settings.Threads,
            BatchThreads = settings.Threads,
            FlashAttention = true,
            KVUnified = true,
            GpuLayerCount = 0,
        };
        _weights = LLamaWeights.LoadFromFile(parameters);
        _context = _weights.CreateContext(parameters);
        _prompt = new(_weights, settings.System);
        foreach (var (position, token) in _prompt.Prefix.Index())
            _batch.Add(token, position, Prefix, logits: false);
        Decode();
    }

    public Pass Run(WorkerRequest request)
    {
        var start = Stopwatch.GetTimestamp();
        var answers = new Answer[request.Questions.Count];
        var slots = Enumerable.Range(1, Math.Min(request.Clients, _settings.MaxSequences)).Select(id => new BareSlot((LLamaSeqId)id))
            .ToList();
        var next = 0;
        while (true)
        {
            _batch.Clear();
            foreach (var slot in slots)
            {
                if (slot.Question is null && next < answers.Length)
                    Begin(slot, next, request.Questions[next++]);
                slot.AddTo(_batch);
            }

            if (_batch.TokenCount == 0)
                return new(Stopwatch.GetElapsedTime(start).TotalSeconds, answers);
            Decode();
            foreach (var slot in slots.Where(slot => slot.Question is not null))
                Advance(slot, answers);
        }
    }

    public void Dispose()
    {
        _context.Dispose();
        _weights.Dispose();
    }

    private void Begin(BareSlot slot, int question, string text)
    {
        _context.NativeHandle.MemorySequenceRemove(slot.Sequence, -1, -1);
        _context.NativeHandle.MemorySequenceCopy(Prefix, slot.Sequence, 0, _prompt.Prefix.Length);
        slot.Begin(question, _prompt.Own(text), _prompt.Prefix.Length);
    }

    private void Advance(BareSlot slot, Answer[] answers)
    {
        LLamaToken token = Largest(_context.NativeHandle.GetLogitsIth(slot.Row));
        if (!token.IsEndOfGeneration(_weights.Vocab) && slot.Append(token) < _settings.MaxTokens)
            return;
        answers[slot.Question!.Value] = new(Text(slot.Answer), slot.Answer.Count, slot.Milliseconds);
        slot.End();
    }

    private string Text(IEnumerable<LLamaToken> tokens)
    {
        Span<byte> buffer = stackalloc byte[256];
        var bytes = new List<byte>();
        foreach (var token in tokens)
            bytes.AddRange(buffer[..(int)_weights.NativeHandle.TokenToSpan(token, buffer)]);
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private void Decode()
    {
        if (_context.NativeHandle.Decode(_batch) is not DecodeResult.Ok and var result)
            throw new BenchException($"llama.cpp could not decode: {result}.");
    }

    private static int Largest(ReadOnlySpan<float> logits)
    {
        var best = 0;
        for (var i = 1; i < logits.Length; i++)
        {
            if (logits[i] > logits[best])
                best = i;
        }

        return best;
    }
}
