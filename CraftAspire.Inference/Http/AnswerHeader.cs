using CraftAspire.Inference.Engine;

namespace CraftAspire.Inference.Http;

/// <summary>What every part of an answer repeats.</summary>
/// <param name="Created">Unix time in seconds.</param>
internal sealed record AnswerHeader(string Id, long Created, string Model);

/// <summary>OpenAI's words for why an answer ended.</summary>
internal static class FinishReasonNames
{
    public static string ToWire(this FinishReason reason) => reason == FinishReason.Stop ? "stop" : "length";
}
