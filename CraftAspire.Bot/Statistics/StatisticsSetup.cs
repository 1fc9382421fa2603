namespace CraftAspire.Bot.Statistics;

internal static class StatisticsSetup
{
    public static void AddStatistics(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<CountingOptions>().BindConfiguration(CountingOptions.Section).ValidateDataAnnotations();
        builder.Services.AddSingleton<InteractionTally>();
        builder.Services.AddHostedService<InteractionReporter>();
    }
}
