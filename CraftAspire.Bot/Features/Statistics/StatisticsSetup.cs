using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Statistics;

internal static class StatisticsSetup
{
    public static void AddStatistics(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<CountingOptions>()
            .BindConfiguration(CountingOptions.Section)
            .ValidateDataAnnotations();
        builder.Services.AddSingleton<InteractionTally>();
        builder.Services.AddSingleton<IInteractionCounter>(services => services.GetRequiredService<InteractionTally>());
        builder.Services.AddHostedService<InteractionReporter>();
        builder.Services.AddHandler<StatsCommand>();
    }
}
