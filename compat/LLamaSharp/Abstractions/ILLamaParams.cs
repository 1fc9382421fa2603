namespace LLama.Abstractions;

/// <summary>Everything needed to load a model and make a context of it.</summary>
public interface ILLamaParams : IModelParams, IContextParams
{
}
