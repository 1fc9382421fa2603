using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Admin;

internal static class AdminSetup
{
    public static void AddAdmin(this IServiceCollection services)
    {
        services.AddCommand<AdminCommand>();
        services.AddSingleton<AdminMenu>();
        services.AddSingleton<TrialRun>();
        services.AddReplies<SettingsEditor>();
        services.AddReplies<SettingsPublisher>();
        services.AddReplies<RoleDesk>();
        services.AddReplies<RerollDesk>();
        services.AddSingleton<ITapHandler, AdminTaps>();
    }
}
