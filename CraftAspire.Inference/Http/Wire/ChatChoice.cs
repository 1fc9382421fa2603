namespace CraftAspire.Inference.Http.Wire;

/// <param name="FinishReason"><c>stop</c> or <c>length</c>.</param>
internal sealed record ChatChoice(int Index, ChatAnswer Message, string FinishReason);
