using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Security;

internal static class SecuritySetup
{
    public static void AddSecurity(this IServiceCollection services)
    {
        services.AddReplies<CodeReply>();
        services.AddReplies<ConfirmReply>();
        services.AddSingleton<ITapHandler, SecurityTaps>();
    }
}
