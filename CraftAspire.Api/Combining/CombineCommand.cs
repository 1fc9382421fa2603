using CraftAspire.Api.Tokens;

namespace CraftAspire.Api.Combining;

/// <summary>A combination with its elements found: who asks, which two, and under which key the answer is kept.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="FirstId">The first element as asked.</param>
/// <param name="SecondId">The second element as asked.</param>
/// <param name="IdempotencyKey">Null when the answer need not be repeatable.</param>
/// <param name="TraceId">Of the request; goes into the answer.</param>
internal sealed record CombineCommand(Caller Caller, long FirstId, long SecondId, string? IdempotencyKey, string TraceId)
{
    public ElementPair Pair { get; } = ElementPair.Of(FirstId, SecondId);
}
