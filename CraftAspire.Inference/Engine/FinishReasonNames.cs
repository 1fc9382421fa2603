namespace CraftAspire.Inference.Engine;

/// <summary>OpenAI's words for why an answer ended; the GenAI conventions take them over.</summary>
internal static class FinishReasonNames
{
    public static string ToWire(this FinishReason reason) => reason == FinishReason.Stop ? "stop" : "length";
}
