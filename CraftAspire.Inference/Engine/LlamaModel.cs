using System.Runtime.InteropServices;
using LLama;
using LLama.Common;
using LLama.Native;

namespace CraftAspire.Inference.Engine;

/// <summary>A GGUF model in llama.cpp, through LLamaSharp's low-level half.</summary>
internal sealed class LlamaModel : IModel
{
    /// <summary>llama.cpp's own limit.</summary>
    private const int MostSequences = 256;

    /// <summary>Sequences for memory that waits to be freed.</summary>
    private const int SpareSequences = 48;

    /// <summary>
    /// From 64 rows on, llama.cpp's attention on a CPU adds up in another way; the same tokens would give another answer in a large batch.
    /// Smaller parts cost nothing: 126 rows took 70 ms in parts of 63 and 77 ms at once.
    /// </summary>
    private const int MostRowsOnCpu = 63;

    /// <summary>llama.cpp may round the number of cells up by less than this.</summary>
    private const int CellPadding = 256;

    private readonly LLamaWeights weights;
    private readonly LLamaContext context;
    private readonly SafeLLamaContextHandle memory;
    private readonly MemoryLayout layout;
    private readonly LLamaBatch rows = new();
    private readonly List<int> rowOf = [];
    private readonly PromptRenderer renderer;
    private readonly bool[] ends;

    private LlamaModel(LLamaWeights weights, LLamaContext context, ModelDescription description, int sequences)
    {
        this.weights = weights;
        this.context = context;
        memory = context.NativeHandle;
        layout = new MemoryLayout(memory, (int)memory.ContextSize + CellPadding, sequences, Spares(sequences, description.GpuLayers > 0));
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
        var onGpu = layers > 0;
        var partTokens = onGpu ? options.BatchTokens : MostRowsOnCpu;
        var sequences = options.MaxSequences + options.SharedPrefixes;
        var parameters = new ModelParams(path)
        {
            GpuLayerCount = layers,
            ContextSize = (uint)options.ContextSize,
            SeqMax = (uint)(sequences + Spares(sequences, onGpu)),
            BatchSize = (uint)options.BatchTokens,
            UBatchSize = (uint)partTokens,
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
            return new LlamaModel(weights, context, new ModelDescription(
                options.NameOf(path), onGpu ? backend.Name : LlamaBackend.Cpu, onGpu ? backend.Device : LlamaBackend.Cpu, layers, options.ContextSize, requestTokens, partTokens), sequences);
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
        var result = DecodeArranged(batch.Rows);
        if (result == DecodeResult.NoKvSlot && layout.FreeParked())
        {
            result = DecodeArranged(batch.Rows);
        }

        return result switch
        {
            DecodeResult.Ok => DecodeStatus.Done,
            DecodeResult.NoKvSlot => DecodeStatus.NoRoom,
            _ => DecodeStatus.Failed,
        };
    }

    public ReadOnlySpan<float> Logits(int row) => memory.GetLogitsIth(rowOf[row]);

    public void Share(int from, int to, int length) => layout.Share(from, to, length);

    public void Truncate(int sequence, int length) => layout.Truncate(sequence, length);

    public void Dispose()
    {
        context.Dispose();
        weights.Dispose();
    }

    private DecodeResult DecodeArranged(IReadOnlyList<BatchRow> batch)
    {
        var order = layout.Arrange(batch);
        rows.Clear();
        CollectionsMarshal.SetCount(rowOf, batch.Count);
        foreach (var index in order)
        {
            var row = batch[index];
            rowOf[index] = rows.Add(row.Token, row.Position, (LLamaSeqId)row.Sequence, row.WantsLogits);
        }

        var result = memory.Decode(rows);
        if (result == DecodeResult.Ok)
        {
            layout.Take(batch, order);
        }
        else
        {
            layout.Refuse(batch);
        }

        return result;
    }

    // What a GPU adds up depends on the batch's size anyway.
    private static int Spares(int sequences, bool onGpu) => onGpu ? 0 : Math.Min(SpareSequences, MostSequences - sequences);
}
