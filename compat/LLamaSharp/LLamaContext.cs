using LLama.Abstractions;
using LLama.Native;
using Microsoft.Extensions.Logging;

namespace LLama;

/// <summary>A context and the settings that it was made with.</summary>
public sealed class LLamaContext : IDisposable
{
    private const int FlashAttentionAuto = -1;

    public LLamaContext(LLamaWeights model, IContextParams @params, ILogger? logger = null)
    {
        var parameters = LlamaNative.ContextDefaultParams();
        parameters.ContextSize = @params.ContextSize ?? 0;
        parameters.BatchSize = @params.BatchSize;
        parameters.UBatchSize = @params.UBatchSize;
        parameters.SeqMax = @params.SeqMax;
        parameters.Threads = Threads(@params.Threads);
        parameters.BatchThreads = Threads(@params.BatchThreads);
        parameters.FlashAttention = @params.FlashAttention switch { true => 1, false => 0, null => FlashAttentionAuto };
        parameters.KvUnified = @params.KVUnified ?? true ? (byte)1 : (byte)0;
        NativeHandle = SafeLLamaContextHandle.Create(model.NativeHandle, parameters);
    }

    public SafeLLamaContextHandle NativeHandle { get; }

    public void Dispose() => NativeHandle.Dispose();

    // LLamaSharp's own default: half of the processors.
    private static int Threads(int? value) => value is > 0 ? value.Value : Math.Max(Environment.ProcessorCount / 2, 1);
}
