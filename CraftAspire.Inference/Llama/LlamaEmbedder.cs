using System.Numerics.Tensors;
using System.Text;
using LLama;
using LLama.Common;
using LLama.Native;

namespace CraftAspire.Inference.Llama;

/// <summary>
/// A small embedding model in llama.cpp: texts in, unit vectors out. Mean pooling over each text's tokens. Belongs to one thread.
/// </summary>
internal sealed class LlamaEmbedder : IDisposable
{
    private readonly LLamaWeights _weights;
    private readonly LLamaContext _context;
    private readonly LLamaBatch _batch = new();

    private LlamaEmbedder(LLamaWeights weights, LLamaContext context, string name, int batchTokens)
    {
        _weights = weights;
        _context = context;
        Name = name;
        BatchTokens = batchTokens;
        MostTokens = Math.Min(batchTokens, weights.ContextSize);
    }

    /// <summary>Texts of one batch at most.</summary>
    public const int BatchTexts = 64;

    public string Name { get; }

    /// <summary>Tokens of one batch at most: attention is not causal, so a text cannot be split.</summary>
    public int BatchTokens { get; }

    /// <summary>Tokens of one text at most.</summary>
    public int MostTokens { get; }

    public int Dimensions => _weights.EmbeddingSize;

    public static LlamaEmbedder Load(string path, string name, int batchTokens, int threads)
    {
        var parameters = new ModelParams(path)
        {
            GpuLayerCount = 0,
            ContextSize = (uint)batchTokens,
            SeqMax = BatchTexts,
            BatchSize = (uint)batchTokens,
            UBatchSize = (uint)batchTokens,
            Threads = threads,
            BatchThreads = threads,
            Embeddings = true,
            PoolingType = LLamaPoolingType.Mean,
        };
        var weights = LLamaWeights.LoadFromFile(parameters);
        try
        {
            return new LlamaEmbedder(weights, weights.CreateContext(parameters), name, batchTokens);
        }
        catch
        {
            weights.Dispose();
            throw;
        }
    }

    /// <summary>A text's tokens; thread-safe.</summary>
    public int[] Tokenize(string text) =>
        [.. _weights.Tokenize(text, add_bos: true, special: false, Encoding.UTF8).Select(token => (int)token)];

    /// <summary>The vectors of at most <see cref="BatchTexts"/> texts with at most <see cref="BatchTokens"/> tokens together.</summary>
    /// <exception cref="InvalidOperationException">llama.cpp cannot compute the batch.</exception>
    public float[][] Embed(IReadOnlyList<int[]> texts)
    {
        _batch.Clear();
        foreach (var (sequence, tokens) in texts.Index())
        {
            for (var position = 0; position < tokens.Length; position++)
                _batch.Add(tokens[position], position, (LLamaSeqId)sequence, logits: true);
        }

        var memory = _context.NativeHandle;
        if (memory.Decode(_batch) is not DecodeResult.Ok and var result)
            throw new InvalidOperationException($"The embedding model could not compute a batch of {_batch.TokenCount} tokens ({result}).");
        return [.. Enumerable.Range(0, texts.Count).Select(sequence => Unit(memory.GetEmbeddingsSeq((LLamaSeqId)sequence)))];
    }

    public void Dispose()
    {
        _context.Dispose();
        _weights.Dispose();
    }

    private static float[] Unit(ReadOnlySpan<float> vector)
    {
        var unit = vector.ToArray();
        TensorPrimitives.Divide(unit, TensorPrimitives.Norm<float>(unit), unit);
        return unit;
    }
}
