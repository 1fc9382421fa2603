using CraftAspire.Api.Cache;
using CraftAspire.Api.Combining.Store;
using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;
using ZiggyCreatures.Caching.Fusion;

namespace CraftAspire.Api.Combining;

/// <summary>Looks pairs up in memory, then Redis, then Postgres. A slower source's answer is stored in the faster ones.</summary>
internal sealed class KnownPairs(IFusionCache cache, IServiceScopeFactory scopes)
{
    private static readonly Func<GameDbContext, long, long, CancellationToken, Task<KnownRecipe?>> InDatabase =
        EF.CompileAsyncQuery((GameDbContext database, long first, long second, CancellationToken _) => database.Recipes
            .Where(recipe => recipe.FirstId == first && recipe.SecondId == second)
            .Select(recipe => new KnownRecipe(recipe.Id, recipe.ResultId))
            .FirstOrDefault());

    // Recipes rarely change and a change is broadcast. The hour limits the effect of a lost broadcast. A new recipe needs no broadcast.
    private static readonly FusionCacheEntryOptions Quiet = Options(quiet: true);
    private static readonly FusionCacheEntryOptions Broadcast = Options(quiet: false);
    private static readonly FusionCacheEntryOptions MemoryOnly = Options(quiet: true).SetSkipDistributedCache(true, true);

    private static readonly string Prefix = CacheKey.Of<KnownRecipe>("recipe");

    /// <summary>The recipe and the source that knew it; null for an unknown pair.</summary>
    public async ValueTask<KnownPair?> FindAsync(ElementPair pair, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity("combine.lookup");
        var known = await LookAsync(pair, Key(pair), cancellationToken);
        span?.SetTag("craft.source", known is null ? "none" : CombineMetrics.Tag(known.Source));
        return known;
    }

    /// <summary>Asks the database past the caches; null for an unknown pair.</summary>
    public async Task<KnownRecipe?> FindStoredAsync(ElementPair pair, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await InDatabase(scope.ServiceProvider.GetRequiredService<GameDbContext>(), pair.First, pair.Second, cancellationToken);
    }

    /// <summary>True when this process's own memory knows the pair.</summary>
    public bool IsInMemory(ElementPair pair) => cache.TryGet<KnownRecipe>(Key(pair), MemoryOnly).HasValue;

    /// <summary>Stores a new recipe in the caches.</summary>
    public ValueTask RememberAsync(ElementPair pair, KnownRecipe recipe) => cache.SetAsync(Key(pair), recipe, Quiet);

    /// <summary>Replaces a pair's recipe in the caches of all replicas.</summary>
    public ValueTask ReplaceAsync(ElementPair pair, KnownRecipe recipe) => cache.SetAsync(Key(pair), recipe, Broadcast);

    /// <summary>Removes a wrong recipe from the caches of all replicas.</summary>
    public ValueTask ForgetAsync(ElementPair pair) => cache.RemoveAsync(Key(pair), Broadcast);

    private async ValueTask<KnownPair?> LookAsync(ElementPair pair, string key, CancellationToken cancellationToken)
    {
        if (cache.TryGet<KnownRecipe>(key, MemoryOnly, cancellationToken) is { HasValue: true, Value: var remembered })
            return new(remembered, RecipeSource.Memory);
        if (await cache.TryGetAsync<KnownRecipe>(key, Quiet, cancellationToken) is { HasValue: true, Value: var shared })
            return new(shared, RecipeSource.Redis);
        if (await FindStoredAsync(pair, cancellationToken) is not { } stored)
            return null;

        await cache.SetAsync(key, stored, Quiet, token: cancellationToken);
        return new(stored, RecipeSource.Database);
    }

    private static string Key(ElementPair pair) => $"{Prefix}:{pair.First}:{pair.Second}";

    private static FusionCacheEntryOptions Options(bool quiet) => new(TimeSpan.FromHours(1))
    {
        Size = 1,
        DistributedCacheDuration = TimeSpan.FromDays(1),
        DistributedCacheSoftTimeout = TimeSpan.FromMilliseconds(250),
        DistributedCacheHardTimeout = TimeSpan.FromMilliseconds(250),
        AllowBackgroundDistributedCacheOperations = true,
        SkipBackplaneNotifications = quiet,
    };
}
