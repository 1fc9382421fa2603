using System.Text.Json.Serialization;

namespace Bench.Inference.Contestants;

/// <summary>The body of <c>POST /v1/chat/completions</c>, as far as the benchmark needs it.</summary>
internal sealed record ChatRequest(IReadOnlyList<ChatRequest.Message> Messages)
{
    /// <summary>The sender sets it.</summary>
    public string Model { get; init; } = "";

    public double Temperature { get; init; }

    public int MaxTokens { get; init; } = Setup.MaxTokens;

    public int? Seed { get; init; }

    public Outputs? StructuredOutputs { get; init; }

    public static ChatRequest Ask(string question) => new([new("system", Setup.System), new("user", question)]);

    public sealed record Message(string Role, string Content);

    public sealed record Outputs([property: JsonPropertyName("regex")] string Regex);
}
