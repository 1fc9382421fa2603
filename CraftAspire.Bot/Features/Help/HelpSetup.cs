using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Help;

internal static class HelpSetup
{
    public static void AddHelp(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHandler<HelpCommand>();
    }
}
