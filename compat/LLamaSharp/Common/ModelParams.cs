using LLama.Abstractions;

namespace LLama.Common;

/// <summary>The settings of a model and its context, with LLamaSharp's defaults.</summary>
public record ModelParams : ILLamaParams
{
    public ModelParams(string modelPath) => ModelPath = modelPath;

    public string ModelPath { get; set; }

    public uint? ContextSize { get; set; }

    public int MainGpu { get; set; }

    public int GpuLayerCount { get; set; } = 20;

    public uint SeqMax { get; set; } = 1;

    public bool VocabOnly { get; set; }

    public int? Threads { get; set; }

    public int? BatchThreads { get; set; }

    public uint BatchSize { get; set; } = 512;

    public uint UBatchSize { get; set; } = 512;

    public bool? FlashAttention { get; set; }

    public bool? KVUnified { get; set; }
}
