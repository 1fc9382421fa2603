using CraftAspire.Bot.Inbox;

namespace CraftAspire.Bot.Intake;

internal static class IntakeSetup
{
    public static void AddIntake(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<UpdateLanes>();
        builder.Services.AddSingleton<UpdateIntake>();
        builder.Services.AddSingleton<UpdatePolling>();
        builder.Services.AddSingleton<WebhookRegistration>();
        builder.Services.AddHostedService<TelegramLoop>();
    }
}
