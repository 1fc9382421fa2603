namespace CraftAspire.Inference.Http.Wire;

/// <summary>A model in OpenAI's form, and where it runs.</summary>
/// <param name="Created">When the model was loaded, as Unix time in seconds.</param>
/// <param name="MaxModelLen">Prompt and answer of one request together, in tokens; vLLM's name for it.</param>
internal sealed record ModelEntry(string Id, long Created, string OwnedBy, string Backend, string Device, int GpuLayers, int MaxModelLen)
{
    public string Object { get; } = "model";
}
