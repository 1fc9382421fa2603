namespace CraftAspire.Inference.Http.Wire;

/// <summary>What the assistant said.</summary>
internal sealed record ChatAnswer(string Content)
{
    public string Role { get; } = "assistant";
}
