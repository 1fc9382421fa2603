namespace CraftAspire.Bot.Telegram.Receiving;

internal static class ReceivingSetup
{
    public static void AddReceiving(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<UpdatePolling>();
        builder.Services.AddSingleton<WebhookRegistration>();
    }
}
