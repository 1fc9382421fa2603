using CraftAspire.Inference.Engine;

namespace CraftAspire.Inference.Http.Requests;

/// <summary>A chat completion as it was asked for, checked as far as that is possible without the model.</summary>
/// <param name="MaxTokens">The answer's limit, or null for the server's own.</param>
/// <param name="MaxTokensField">The field that named it: there are an old and a new one.</param>
/// <param name="Regex">What the whole answer must match, or null.</param>
/// <param name="RegexField">The field that asked for it.</param>
internal sealed record ChatRequest(
    string Model,
    IReadOnlyList<ChatMessage> Messages,
    int? MaxTokens,
    string MaxTokensField,
    SamplingSettings Sampling,
    IReadOnlyList<string> Stop,
    string? Regex,
    string RegexField,
    bool Streams,
    bool StreamsUsage);
