using CraftAspire.Api.Cache;
using CraftAspire.Api.Combining.Store;
using CraftAspire.Api.Game;

namespace CraftAspire.Tests.Api;

public sealed class A_cached_object
{
    [Fact]
    public void is_found_by_its_name_and_the_shape_of_its_type()
    {
        CacheKey.Of<GameSettings>("settings").ShouldBe(CacheKey.Of<GameSettings>("settings"));
        CacheKey.Of<GameSettings>("settings").ShouldStartWith("settings:");
        CacheKey.Of<KnownRecipe>("settings").ShouldNotBe(CacheKey.Of<GameSettings>("settings"));
        CacheKey.Of<string[]>("words").ShouldNotBe(CacheKey.Of<long[]>("words"));
    }
}
