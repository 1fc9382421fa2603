namespace CraftAspire.Inference.Http.Wire;

/// <summary>An error in OpenAI's form.</summary>
internal sealed record ErrorBody(ErrorDetail Error);
