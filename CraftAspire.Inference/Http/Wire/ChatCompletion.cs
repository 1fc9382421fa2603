namespace CraftAspire.Inference.Http.Wire;

/// <summary>The whole answer.</summary>
/// <param name="Created">Unix time in seconds.</param>
internal sealed record ChatCompletion(string Id, long Created, string Model, IReadOnlyList<ChatChoice> Choices, Usage Usage)
{
    public string Object { get; } = "chat.completion";
}
