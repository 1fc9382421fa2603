namespace Bench.Inference.Contestants;

/// <summary>The answer of <c>POST /v1/chat/completions</c>, as far as the benchmark needs it.</summary>
internal sealed record ChatResponse(IReadOnlyList<ChatResponse.Choice> Choices, ChatResponse.Count Usage)
{
    public sealed record Choice(ChatRequest.Message Message);

    public sealed record Count(int PromptTokens, int CompletionTokens);
}
