using Microsoft.Extensions.AI;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>What a generation cost.</summary>
/// <param name="Prompt">Tokens that the model read; 0 when its server does not say.</param>
/// <param name="Answer">Tokens that it wrote; 0 when its server does not say.</param>
internal readonly record struct TokenCount(long Prompt, long Answer)
{
    public static TokenCount Of(UsageDetails? usage) => new(usage?.InputTokenCount ?? 0, usage?.OutputTokenCount ?? 0);

    public static TokenCount operator +(TokenCount one, TokenCount other) => new(one.Prompt + other.Prompt, one.Answer + other.Answer);
}
