using CraftAspire.Api.Combining.Generation;

namespace CraftAspire.Api.Combining;

/// <summary>A new recipe, before the database has decided whether it is one.</summary>
/// <param name="Command">The combination that asked for it; has an idempotency key, its own or one made for it.</param>
/// <param name="PlayerId">Who becomes the discoverer if the element is new.</param>
/// <param name="SessionId">The session that was active when it was asked for.</param>
/// <param name="Generated">What the model said.</param>
internal sealed record ElementDraft(CombineCommand Command, long PlayerId, long SessionId, GenerationOutcome.Generated Generated);
