using System.Text;
using LLama.Abstractions;
using LLama.Native;
using Microsoft.Extensions.Logging;

namespace LLama;

/// <summary>A model's weights in memory.</summary>
public sealed class LLamaWeights : IDisposable
{
    private LLamaWeights(SafeLlamaModelHandle model) => NativeHandle = model;

    public SafeLlamaModelHandle NativeHandle { get; }

    /// <summary>The context length that the model was trained with, in tokens.</summary>
    public int ContextSize => NativeHandle.ContextSize;

    public ulong SizeInBytes => NativeHandle.SizeInBytes;

    public ulong ParameterCount => NativeHandle.ParameterCount;

    public SafeLlamaModelHandle.Vocabulary Vocab => NativeHandle.Vocab;

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="Exceptions.LoadWeightsFailedException">The file is no model that llama.cpp can load.</exception>
    public static LLamaWeights LoadFromFile(IModelParams @params)
    {
        var parameters = LlamaNative.ModelDefaultParams();
        parameters.GpuLayers = @params.GpuLayerCount;
        parameters.MainGpu = @params.MainGpu;
        parameters.VocabOnly = @params.VocabOnly ? (byte)1 : (byte)0;
        return new LLamaWeights(SafeLlamaModelHandle.Load(@params.ModelPath, parameters));
    }

    /// <exception cref="NotSupportedException">Always: use <see cref="LoadFromFile"/>, or the real package.</exception>
    public static Task<LLamaWeights> LoadFromFileAsync(IModelParams @params, CancellationToken token = default, IProgress<float>? progressReporter = null) =>
        throw new NotSupportedException("Loading with progress needs the real package LLamaSharp; its stand-in has LoadFromFile.");

    public LLamaContext CreateContext(IContextParams @params, ILogger? logger = null) => new(this, @params, logger);

    public LLamaToken[] Tokenize(string text, bool add_bos, bool special, Encoding encoding) =>
        NativeHandle.Tokenize(text, add_bos, special, encoding);

    public void Dispose() => NativeHandle.Dispose();
}
