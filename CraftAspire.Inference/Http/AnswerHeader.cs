namespace CraftAspire.Inference.Http;

/// <summary>What every part of an answer repeats.</summary>
/// <param name="Created">Unix time in seconds.</param>
internal sealed record AnswerHeader(string Id, long Created, string Model);
