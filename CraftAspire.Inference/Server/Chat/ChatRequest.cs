using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Server.Chat;

/// <summary>A chat completion's request, checked as far as possible without the model.</summary>
internal sealed record ChatRequest(string Model, IReadOnlyList<RequestMessage> Messages, SamplingSettings Sampling)
{
    /// <summary>The limit of an answer, or null for the server's own.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>The field with that limit: there are an old and a new one.</summary>
    public string MaxTokensField { get; init; } = "max_tokens";

    public IReadOnlyList<string> Stop { get; init; } = [];

    public int Choices { get; init; } = 1;

    public int? TopLogprobs { get; init; }

    /// <summary>What the whole answer must match, or null.</summary>
    public RequestedShape? Shape { get; init; }

    public IReadOnlyList<Tool> Tools { get; init; } = [];

    public ToolChoice ToolChoice { get; init; } = new ToolChoice.Auto();

    public bool Streams { get; init; }

    public bool StreamsUsage { get; init; }

    /// <summary>The person or program behind the request, whose requests take turns with those of others.</summary>
    public string Owner { get; init; } = "";
}

/// <summary>One message of a request.</summary>
/// <param name="Role"><c>system</c>, <c>user</c>, <c>assistant</c> or <c>tool</c>.</param>
internal sealed record RequestMessage(string Role, string Content, IReadOnlyList<RequestedCall> Calls);

/// <summary>A call in the conversation so far.</summary>
internal sealed record RequestedCall(string Name, string Arguments);

/// <summary>A pattern that an answer must match.</summary>
/// <param name="Key">Tells patterns apart.</param>
/// <param name="Field">The field that asks for it.</param>
internal sealed record RequestedShape(string Key, string Field, Func<RegexNode> Read);

/// <summary>A function that the model may call.</summary>
/// <param name="Json">The whole entry of <c>tools</c>.</param>
/// <param name="Parameters">The arguments' JSON schema, or null for a function without any.</param>
/// <param name="Field">Where it stands in the request.</param>
internal sealed record Tool(string Name, string Json, string? Parameters, string Field);

/// <summary>Whether the model calls a function.</summary>
internal abstract record ToolChoice
{
    /// <summary>The model answers with text or calls one.</summary>
    public sealed record Auto : ToolChoice;

    public sealed record None : ToolChoice;

    /// <summary>The model calls one.</summary>
    public sealed record Required : ToolChoice;

    public sealed record Named(string Name) : ToolChoice;
}
