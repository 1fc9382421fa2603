using LLama;
using LLama.Common;
using LLama.Native;

namespace CraftAspire.Inference.Engine;

/// <summary>A GGUF model in llama.cpp, through LLamaSharp's low-level half.</summary>
internal sealed class LlamaModel : IModel
{
    private readonly LLamaWeights weights;
    private readonly LLamaContext context;
    private readonly SafeLLamaContextHandle memory;
    private readonly LLamaBatch rows = new();
    private readonly PromptRenderer renderer;
    private readonly bool[] ends;

    private LlamaModel(LLamaWeights weights, LLamaContext context, ModelDescription description)
    {
        this.weights = weights;
        this.context = context;
        memory = context.NativeHandle;
        Description = description;
        renderer = new PromptRenderer(weights);
        TokenBytes = VocabularyReader.ReadBytes(weights);
        ends = [.. Enumerable.Range(0, TokenBytes.Count).Select(token => ((LLamaToken)token).IsEndOfGeneration(weights.Vocab))];
    }

    public ModelDescription Description { get; }

    public IReadOnlyList<byte[]> TokenBytes { get; }

    /// <summary>Loads the model file; takes seconds to minutes, by its size.</summary>
    /// <exception cref="LLama.Exceptions.RuntimeError">llama.cpp cannot load it or has no memory for its context.</exception>
    public static LlamaModel Load(string path, InferenceOptions options, LlamaBackend backend)
    {
        var layers = backend.GpuLayers(options.GpuLayers);
        var parameters = new ModelParams(path)
        {
            GpuLayerCount = layers,
            ContextSize = (uint)options.ContextSize,
            SeqMax = (uint)(options.MaxSequences + options.SharedPrefixes),
            BatchSize = (uint)options.BatchTokens,
            UBatchSize = (uint)options.BatchTokens,
            Threads = options.ThreadCount,
            BatchThreads = options.ThreadCount,
            FlashAttention = true,
            // Sharing a prefix between sequences needs one pool of memory for all.
            KVUnified = true,
        };

        var weights = LLamaWeights.LoadFromFile(parameters);
        try
        {
            var context = weights.CreateContext(parameters);
            var requestTokens = Math.Min(options.ContextSize, weights.ContextSize);
            var onGpu = layers > 0;
            return new LlamaModel(weights, context, new ModelDescription(
                options.NameOf(path), onGpu ? backend.Name : LlamaBackend.Cpu, onGpu ? backend.Device : LlamaBackend.Cpu, layers, options.ContextSize, requestTokens));
        }
        catch
        {
            weights.Dispose();
            throw;
        }
    }

    public bool IsEnd(int token) => ends[token];

    public int[] Render(IReadOnlyList<ChatMessage> messages) => renderer.Render(messages);

    public DecodeStatus Decode(ModelBatch batch)
    {
        rows.Clear();
        foreach (var row in batch.Rows)
        {
            rows.Add(row.Token, row.Position, (LLamaSeqId)row.Sequence, row.WantsLogits);
        }

        return memory.Decode(rows) switch
        {
            DecodeResult.Ok => DecodeStatus.Done,
            DecodeResult.NoKvSlot => DecodeStatus.NoRoom,
            _ => DecodeStatus.Failed,
        };
    }

    public ReadOnlySpan<float> Logits(int row) => memory.GetLogitsIth(row);

    public void Share(int from, int to, int length) => memory.MemorySequenceCopy((LLamaSeqId)from, (LLamaSeqId)to, 0, length);

    public void Truncate(int sequence, int length) => memory.MemorySequenceRemove((LLamaSeqId)sequence, length, -1);

    public void Dispose()
    {
        context.Dispose();
        weights.Dispose();
    }
}
