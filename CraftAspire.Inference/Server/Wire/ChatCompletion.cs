using System.Text.Json.Serialization;

namespace CraftAspire.Inference.Server.Wire;

/// <summary>The whole answer to a chat completion.</summary>
/// <param name="Created">Unix time in seconds.</param>
internal sealed record ChatCompletion(string Id, long Created, string Model, IReadOnlyList<ChatChoice> Choices, Usage Usage)
{
    public string Object { get; } = "chat.completion";
}

/// <param name="FinishReason"><c>stop</c>, <c>length</c> or <c>tool_calls</c>.</param>
internal sealed record ChatChoice(int Index, AssistantMessage Message, string FinishReason, Logprobs? Logprobs = null);

/// <param name="Content">Null if the answer is a call.</param>
internal sealed record AssistantMessage(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Content, IReadOnlyList<ToolCall>? ToolCalls = null)
{
    public string Role { get; } = "assistant";
}

/// <summary>A piece of a streamed answer.</summary>
/// <param name="Usage">On the last chunk, if it was asked for.</param>
internal sealed record ChatCompletionChunk(string Id, long Created, string Model, IReadOnlyList<ChunkChoice> Choices, Usage? Usage = null)
{
    public string Object { get; } = "chat.completion.chunk";
}

/// <param name="FinishReason">Null until the choice's last piece.</param>
internal sealed record ChunkChoice(
    int Index,
    ChunkDelta Delta,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? FinishReason,
    Logprobs? Logprobs = null);

/// <summary>What a piece adds; a choice's first piece names the role.</summary>
internal sealed record ChunkDelta(string? Role = null, string? Content = null, IReadOnlyList<ToolCall>? ToolCalls = null);

/// <summary>A call of a function.</summary>
/// <param name="Index">In streams only.</param>
/// <param name="Id">In a stream, on the first piece only.</param>
internal sealed record ToolCall(int? Index, string? Id, string? Type, CalledFunction Function);

/// <param name="Name">In a stream, on the first piece only.</param>
/// <param name="Arguments">JSON, in a stream piece by piece.</param>
internal sealed record CalledFunction(string? Name, string Arguments);

internal sealed record Logprobs(IReadOnlyList<TokenChoice> Content);

internal sealed record TokenChoice(string Token, float Logprob, IReadOnlyList<int> Bytes, IReadOnlyList<TokenAlternative> TopLogprobs);

internal sealed record TokenAlternative(string Token, float Logprob, IReadOnlyList<int> Bytes);

/// <summary>The cost of a request, in tokens.</summary>
internal sealed record Usage(int PromptTokens, int CompletionTokens, int TotalTokens, PromptTokensDetails PromptTokensDetails);

/// <param name="CachedTokens">Prompt tokens that were already resident.</param>
internal sealed record PromptTokensDetails(int CachedTokens);
