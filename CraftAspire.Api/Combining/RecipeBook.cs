using CraftAspire.Api.Data;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;
using ZiggyCreatures.Caching.Fusion;

namespace CraftAspire.Api.Combining;

/// <summary>Who knows this pair? Memory, then Redis, then Postgres; what a slower one knew is told to the faster ones.</summary>
internal sealed class RecipeBook(IFusionCache cache, IServiceScopeFactory scopes)
{
    private static readonly Func<GameDbContext, long, long, CancellationToken, Task<KnownRecipe>> InDatabase =
        EF.CompileAsyncQuery((GameDbContext database, long first, long second, CancellationToken _) => database.Recipes
            .Where(recipe => recipe.FirstId == first && recipe.SecondId == second)
            .Select(recipe => new KnownRecipe(recipe.Id, recipe.ResultId))
            .FirstOrDefault());

    // Recipes hardly ever change, and a change is broadcast; the hour bounds what a lost broadcast can spoil. New knowledge needs no broadcast.
    private static readonly FusionCacheEntryOptions Quiet = Options(quiet: true);
    private static readonly FusionCacheEntryOptions Broadcast = Options(quiet: false);
    private static readonly FusionCacheEntryOptions MemoryOnly = Options(quiet: true).SetSkipDistributedCache(true, true);

    /// <summary>The recipe and who knew it; a recipe id of 0 when nobody does.</summary>
    public async ValueTask<(KnownRecipe Recipe, RecipeSource Source)> FindAsync(ElementPair pair, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity("combine.lookup");

        var key = Key(pair);
        var (recipe, source) = await LookAsync(pair, key, cancellationToken);
        span?.SetTag("craft.source", recipe.RecipeId is 0 ? "none" : source.ToTag());
        return (recipe, source);
    }

    /// <summary>What the database says, whatever the caches do; a recipe id of 0 when it does not know the pair.</summary>
    public async Task<KnownRecipe> FindStoredAsync(ElementPair pair, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await InDatabase(scope.ServiceProvider.GetRequiredService<GameDbContext>(), pair.First, pair.Second, cancellationToken);
    }

    /// <summary>Whether this process's own memory knows the pair; for one who found nobody did a moment ago.</summary>
    public bool IsInMemory(ElementPair pair) => cache.TryGet<KnownRecipe>(Key(pair), MemoryOnly).HasValue;

    /// <summary>Tells the caches of a recipe that was just made.</summary>
    public ValueTask RememberAsync(ElementPair pair, KnownRecipe recipe) => cache.SetAsync(Key(pair), recipe, Quiet);

    /// <summary>Tells the caches of every replica that a pair makes something else from now on.</summary>
    public ValueTask ReplaceAsync(ElementPair pair, KnownRecipe recipe) => cache.SetAsync(Key(pair), recipe, Broadcast);

    /// <summary>Tells the caches of every replica that they are wrong about a pair.</summary>
    public ValueTask ForgetAsync(ElementPair pair) => cache.RemoveAsync(Key(pair), Broadcast);

    private async ValueTask<(KnownRecipe Recipe, RecipeSource Source)> LookAsync(ElementPair pair, string key, CancellationToken cancellationToken)
    {
        if (cache.TryGet<KnownRecipe>(key, MemoryOnly, cancellationToken) is { HasValue: true, Value: var remembered })
            return (remembered, RecipeSource.Memory);

        if (await cache.TryGetAsync<KnownRecipe>(key, Quiet, cancellationToken) is { HasValue: true, Value: var shared })
            return (shared, RecipeSource.Redis);

        var stored = await FindStoredAsync(pair, cancellationToken);
        if (stored.RecipeId is not 0)
            await cache.SetAsync(key, stored, Quiet, token: cancellationToken);

        return (stored, RecipeSource.Database);
    }

    private static string Key(ElementPair pair) => $"recipe:{pair.First}:{pair.Second}";

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
