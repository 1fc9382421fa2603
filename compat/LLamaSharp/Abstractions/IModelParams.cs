namespace LLama.Abstractions;

/// <summary>How a model is loaded.</summary>
public interface IModelParams
{
    string ModelPath { get; }

    int MainGpu { get; set; }

    int GpuLayerCount { get; }

    bool VocabOnly { get; }
}
