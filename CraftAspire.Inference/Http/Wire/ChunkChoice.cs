namespace CraftAspire.Inference.Http.Wire;

/// <param name="FinishReason">Null until the last piece.</param>
internal sealed record ChunkChoice(int Index, ChunkDelta Delta, string? FinishReason);
