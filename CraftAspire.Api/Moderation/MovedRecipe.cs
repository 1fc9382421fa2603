using CraftAspire.Api.Combining;

namespace CraftAspire.Api.Moderation;

/// <summary>A recipe that a merge changed, as it is now.</summary>
internal sealed record MovedRecipe(long Id, long FirstId, long SecondId, long ResultId)
{
    public (ElementPair Pair, KnownRecipe Recipe) ToTrail() => (ElementPair.Of(FirstId, SecondId), new KnownRecipe(Id, ResultId));
}
