using System.Text;
using CraftAspire.Inference.Engine;
using CraftAspire.Inference.Llama;
using CraftAspire.Inference.Server.Wire;

namespace CraftAspire.Inference.Server.Chat;

/// <summary>Writes the engine's outcome as OpenAI's answer.</summary>
/// <param name="created">Unix time in seconds.</param>
/// <param name="syntax">The form of calls, if the request has functions.</param>
internal sealed class ChatAnswer(long created, string model, ToolSyntax? syntax, IReadOnlyList<byte[]> tokenBytes)
{
    private readonly string _id = $"chatcmpl-{Guid.NewGuid():N}";

    public ChatCompletion Whole(GenerationOutcome.Finished answer) =>
        new(_id, created, model, [.. answer.Choices.Select(WholeChoice)], UsageOf(answer));

    public ChatCompletionChunk Chunk(int choice, ChunkDelta delta, string? finishReason, IReadOnlyList<TokenLogprob> logprobs) =>
        new(_id, created, model, [new ChunkChoice(choice, delta, finishReason, LogprobsOf(logprobs))]);

    public ChatCompletionChunk UsageChunk(GenerationOutcome.Finished answer) => new(_id, created, model, [], UsageOf(answer));

    public AnswerReader Read() => new(syntax);

    public static string FinishReasonOf(FinishReason reason, bool isCall) =>
        isCall && reason == FinishReason.Stop ? "tool_calls" : reason.ToWire();

    private ChatChoice WholeChoice(Choice choice, int index)
    {
        var reader = Read();
        var deltas = reader.Add(choice.Text).Concat(reader.Finish()).ToList();
        var reason = FinishReasonOf(choice.Reason, reader.IsCall);
        var calls = deltas.SelectMany(delta => delta.ToolCalls ?? []).ToList();
        var message = calls is [var first, ..]
            ? new AssistantMessage(
                null, [first with { Index = null, Function = new(
                    first.Function.Name, string.Concat(calls.Select(call => call.Function.Arguments))) }])
            : new AssistantMessage(string.Concat(deltas.Select(delta => delta.Content)));
        return new ChatChoice(index, message, reason, LogprobsOf(choice.Logprobs));
    }

    private Logprobs? LogprobsOf(IReadOnlyList<TokenLogprob> logprobs) => logprobs.Count == 0 ? null : new Logprobs(
    [
        .. logprobs.Select(token => new TokenChoice(
            TextOf(token.Token),
            token.Logprob,
            BytesOf(token.Token),
            [.. token.Top.Select(top => new TokenAlternative(TextOf(top.Token), top.Logprob, BytesOf(top.Token)))])),
    ]);

    private string TextOf(int token) => Encoding.UTF8.GetString(tokenBytes[token]);

    private List<int> BytesOf(int token) => [.. tokenBytes[token].Select(value => (int)value)];

    private static Usage UsageOf(GenerationOutcome.Finished answer) => new(
        answer.PromptTokens, answer.CompletionTokens, answer.PromptTokens + answer.CompletionTokens,
            new PromptTokensDetails(answer.CachedTokens));
}
