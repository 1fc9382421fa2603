namespace CraftAspire.Inference.Engine;

/// <summary>What is loaded and where it runs.</summary>
/// <param name="Name">The name that requests ask for.</param>
/// <param name="Backend">What computes: <c>CPU</c>, <c>CUDA</c>…</param>
/// <param name="Device">The device's name as llama.cpp gives it, such as <c>CUDA0</c>.</param>
/// <param name="GpuLayers">Layers held on the GPU; 0 on a CPU.</param>
/// <param name="ContextSize">Tokens that all resident sequences together can hold.</param>
/// <param name="RequestTokens">Prompt and answer of one request together, in tokens.</param>
/// <param name="PartTokens">Tokens that are computed at once; a larger batch goes in parts.</param>
internal sealed record ModelDescription(string Name, string Backend, string Device, int GpuLayers, int ContextSize, int RequestTokens, int PartTokens);
