namespace CraftAspire.Bot.Telegram.Receiving;

internal static class ReceivingSetup
{
    public static void AddReceiving(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<IntakeOptions>().BindConfiguration(IntakeOptions.Section).ValidateDataAnnotations();
        builder.Services.AddSingleton<IntakeBudgets>();
        builder.Services.AddSingleton<UpdatePolling>();
        builder.Services.AddSingleton<WebhookRegistration>();
    }
}
