using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Language;

internal static class LanguageSetup
{
    public static void AddLanguage(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHandler<LanguageCommand>();
    }
}
