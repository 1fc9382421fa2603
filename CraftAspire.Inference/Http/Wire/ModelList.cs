namespace CraftAspire.Inference.Http.Wire;

/// <summary>The models that can be asked for.</summary>
internal sealed record ModelList(IReadOnlyList<ModelEntry> Data)
{
    public string Object { get; } = "list";
}
