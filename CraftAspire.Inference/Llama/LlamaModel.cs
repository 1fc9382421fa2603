using System.Runtime.InteropServices;
using LLama;
using LLama.Common;
using LLama.Native;

namespace CraftAspire.Inference.Llama;

/// <summary>A GGUF model in llama.cpp, through LLamaSharp's low-level half.</summary>
internal sealed class LlamaModel : IModel
{
    /// <summary>llama.cpp's own limit.</summary>
    private const int MostSequences = 256;

    /// <summary>Sequences for parked memory.</summary>
    private const int SpareSequences = 48;

    /// <summary>
    /// From 64 rows on, llama.cpp's attention on a CPU adds up in another way, and the same tokens would give another answer in a large
    /// batch.
    /// Smaller parts cost nothing: 126 rows took 70 ms in parts of 63 and 77 ms at once.
    /// </summary>
    private const int MostRowsOnCpu = 63;

    /// <summary>llama.cpp may round the number of cells up by less than this.</summary>
    private const int CellPadding = 256;

    private readonly LLamaWeights _weights;
    private readonly LLamaContext _context;
    private readonly SafeLLamaContextHandle _memory;
    private readonly MemoryLayout _layout;
    private readonly LLamaBatch _rows = new();
    private readonly List<int> _rowOf = [];
    private readonly PromptRenderer _renderer;
    private readonly bool[] _ends;

    private LlamaModel(LLamaWeights weights, LLamaContext context, ModelDescription description, int sequences)
    {
        _weights = weights;
        _context = context;
        _memory = context.NativeHandle;
        _layout = new MemoryLayout(
            _memory, (int)_memory.ContextSize + CellPadding, sequences, Spares(sequences, description.GpuLayers > 0));
        Description = description;
        _renderer = new PromptRenderer(weights);
        Tools = ToolSyntax.Of(weights.NativeHandle.GetTemplate(strict: false));
        TokenBytes = VocabularyReader.ReadBytes(weights);
        _ends = [.. Enumerable.Range(0, TokenBytes.Count).Select(token => ((LLamaToken)token).IsEndOfGeneration(weights.Vocab))];
    }

    public ModelDescription Description { get; }

    public IReadOnlyList<byte[]> TokenBytes { get; }

    public ToolSyntax Tools { get; }

    public int FreeTokens => Description.ContextSize - _layout.Used;

    /// <summary>Loads the model file; takes seconds to minutes, depending on its size.</summary>
    /// <exception cref="LLama.Exceptions.RuntimeError">llama.cpp cannot load it or has no memory for its context.</exception>
    public static LlamaModel Load(string path, LlamaSettings settings, LlamaBackend backend)
    {
        var layers = backend.GpuLayers(settings.GpuLayers);
        var onGpu = layers > 0;
        var partTokens = onGpu ? settings.BatchTokens : MostRowsOnCpu;
        var parameters = new ModelParams(path)
        {
            GpuLayerCount = layers,
            ContextSize = (uint)settings.ContextSize,
            SeqMax = (uint)(settings.Sequences + Spares(settings.Sequences, onGpu)),
            BatchSize = (uint)settings.BatchTokens,
            UBatchSize = (uint)partTokens,
            Threads = settings.Threads,
            BatchThreads = settings.Threads,
            FlashAttention = true,
            // Sequences can share a prefix only within one pool of memory.
            KVUnified = true,
        };

        var weights = LLamaWeights.LoadFromFile(parameters);
        try
        {
            var (name, device) = onGpu ? (backend.Name, backend.Device) : (LlamaBackend.Cpu, LlamaBackend.Cpu);
            var requestTokens = Math.Min(settings.ContextSize, weights.ContextSize);
            var description = new ModelDescription(settings.Name, name, device, layers, settings.ContextSize, requestTokens, partTokens);
            return new LlamaModel(weights, weights.CreateContext(parameters), description, settings.Sequences);
        }
        catch
        {
            weights.Dispose();
            throw;
        }
    }

    public bool IsEnd(int token) => _ends[token];

    public int[] Render(IReadOnlyList<ChatMessage> messages) => _renderer.Render(messages);

    public DecodeStatus Decode(ModelBatch batch)
    {
        var result = DecodeArranged(batch.Rows);
        if (result == DecodeResult.NoKvSlot && _layout.FreeParked())
            result = DecodeArranged(batch.Rows);

        return result switch
        {
            DecodeResult.Ok => DecodeStatus.Done,
            DecodeResult.NoKvSlot => DecodeStatus.NoRoom,
            _ => DecodeStatus.Failed,
        };
    }

    public ReadOnlySpan<float> Logits(int row) => _memory.GetLogitsIth(_rowOf[row]);

    public void Share(int from, int to, int length) => _layout.Share(from, to, length);

    public void Truncate(int sequence, int length) => _layout.Truncate(sequence, length);

    public int Exclusive(int sequence) => _layout.Exclusive(sequence);

    public void Dispose()
    {
        _context.Dispose();
        _weights.Dispose();
    }

    private DecodeResult DecodeArranged(IReadOnlyList<BatchRow> batch)
    {
        var order = _layout.Arrange(batch);
        _rows.Clear();
        CollectionsMarshal.SetCount(_rowOf, batch.Count);
        foreach (var index in order)
        {
            var row = batch[index];
            _rowOf[index] = _rows.Add(row.Token, row.Position, (LLamaSeqId)row.Sequence, row.WantsLogits);
        }

        var result = _memory.Decode(_rows);
        if (result == DecodeResult.Ok)
            _layout.Take(batch, order);
        else
            _layout.Refuse(batch);
        return result;
    }

    // On a GPU the sums depend on the batch's size anyway, so parking cells has no benefit.
    private static int Spares(int sequences, bool onGpu) => onGpu ? 0 : Math.Min(SpareSequences, MostSequences - sequences);
}

/// <summary>How a model is loaded.</summary>
/// <param name="Name">The name that requests ask for.</param>
/// <param name="Sequences">Sequences that the engine uses.</param>
/// <param name="ContextSize">Tokens that they hold together.</param>
/// <param name="BatchTokens">Tokens of one batch at most; llama.cpp ends the process on a larger one.</param>
/// <param name="Threads">Threads that compute.</param>
/// <param name="GpuLayers">Layers on the GPU; null = all where there is one.</param>
internal sealed record LlamaSettings(string Name, int Sequences, int ContextSize, int BatchTokens, int Threads, int? GpuLayers);
