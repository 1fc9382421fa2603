namespace CraftAspire.Api.Statistics;

internal static class StatisticsSetup
{
    public static void AddStatistics(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<StatisticsOptions>().BindConfiguration("Statistics").ValidateDataAnnotations();
        builder.Services.AddAuthorizationBuilder().AddBotPolicy();
        builder.Services.AddSingleton<CombinationTally>();
        builder.Services.AddSingleton<TallyKeeper>();
        builder.Services.AddHostedService(services => services.GetRequiredService<TallyKeeper>());
        builder.Services.AddScoped<StatisticsBook>();
        builder.Services.AddScoped<GameStatisticsReader>();
        builder.Services.AddScoped<OwnStatisticsReader>();
        builder.Services.AddScoped<ModerationStatisticsReader>();
    }
}
