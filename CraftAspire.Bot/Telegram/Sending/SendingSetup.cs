using CraftAspire.Bot.Telegram.Messages;

namespace CraftAspire.Bot.Telegram.Sending;

internal static class SendingSetup
{
    public static void AddSending(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<SendingOptions>()
            .BindConfiguration(SendingOptions.Section)
            .ValidateDataAnnotations();
        builder.Services.AddSingleton<Throttle>();
        builder.Services.AddSingleton<OutgoingSeal>();
        builder.Services.AddSingleton<TelegramCalls>();
        builder.Services.AddSingleton<TelegramSender>();
    }
}
