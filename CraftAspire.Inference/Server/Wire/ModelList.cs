namespace CraftAspire.Inference.Server.Wire;

/// <summary>The models that can be asked for.</summary>
internal sealed record ModelList(IReadOnlyList<ModelEntry> Data)
{
    public string Object { get; } = "list";
}

/// <summary>A model in OpenAI's form, and its device.</summary>
/// <param name="Created">When the model was loaded, as Unix time in seconds.</param>
/// <param name="MaxModelLen">The limit for one request's tokens; vLLM's name for it.</param>
internal sealed record ModelEntry(string Id, long Created, string OwnedBy, string Backend, string Device, int GpuLayers, int MaxModelLen)
{
    public string Object { get; } = "model";
}
