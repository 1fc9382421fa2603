using CraftAspire.Api.Combining.Generation;

namespace CraftAspire.Api.Combining;

internal static class CombiningSetup
{
    public static void AddCombining(this IHostApplicationBuilder builder)
    {
        builder.AddGeneration();

        builder.Services.AddSingleton<RecipeBook>();
        builder.Services.AddSingleton<Flights>();
        builder.Services.AddSingleton<ElementMaker>();
        builder.Services.AddSingleton<CombineMetrics>();
        builder.Services.AddScoped<ElementFinder>();
        builder.Services.AddSingleton<CraftingDatabase>();
        builder.Services.AddSingleton<CraftingStatement>();
        builder.Services.AddSingleton<CraftingTable>();
        builder.Services.AddScoped<ElementWriter>();
        builder.Services.AddScoped<Combiner>();
        builder.Services.AddHostedService<IdempotencyKeyPruner>();
    }
}
