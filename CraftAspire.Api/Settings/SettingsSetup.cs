using CraftAspire.Api.Settings.Trying;

namespace CraftAspire.Api.Settings;

internal static class SettingsSetup
{
    public static void AddSettings(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SettingsBook>();
        builder.Services.AddScoped<SettingsArchive>();
        builder.Services.AddScoped<SettingsPress>();
        builder.Services.AddSingleton<TrialBench>();
    }
}
