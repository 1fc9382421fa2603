namespace LLama.Abstractions;

/// <summary>The size and kind of a context.</summary>
public interface IContextParams
{
    uint? ContextSize { get; }

    uint BatchSize { get; }

    uint UBatchSize { get; }

    uint SeqMax { get; }

    int? Threads { get; }

    int? BatchThreads { get; }

    bool? FlashAttention { get; }

    bool? KVUnified { get; }
}
