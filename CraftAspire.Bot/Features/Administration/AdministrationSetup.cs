using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Administration;

internal static class AdministrationSetup
{
    public static void AddAdministration(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AdminMenu>();
        builder.Services.AddSingleton<TrialRun>();
        builder.Services.AddOptions<DashboardOptions>().BindConfiguration(DashboardOptions.Section);
        builder.Services.AddHandler<AdminCommand>();
        builder.Services.AddHandler<SettingsEditor>();
        builder.Services.AddHandler<SettingsPublisher>();
        builder.Services.AddHandler<RoleNews>();
        builder.Services.AddHandler<RoleChanges>();
        builder.Services.AddHandler<Rerolls>();
        builder.Services.AddHandler<AdminTaps>();
        builder.Services.AddHandler<TraceCommand>();
    }
}
