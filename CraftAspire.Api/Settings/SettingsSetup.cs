namespace CraftAspire.Api.Settings;

internal static class SettingsSetup
{
    public static void AddSettings(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<SettingsBook>();
}
