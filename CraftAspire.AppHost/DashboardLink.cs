namespace CraftAspire.AppHost;

internal static class DashboardLink
{
    /// <summary>
    /// Gives the bot the dashboard's address for the links of /trace. In a published application the operator configures the address.
    /// </summary>
    public static void WithDashboardLink(this IResourceBuilder<ProjectResource> bot)
    {
        // The dashboard uses the AppHost's own address. A port that the system chooses is unknown here.
        var addresses = bot.ApplicationBuilder.Configuration["ASPNETCORE_URLS"]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];

        if (bot.ApplicationBuilder.ExecutionContext.IsRunMode && addresses is [var first, ..])
        {
            bot.WithEnvironment("Dashboard__Url", first);
        }
    }
}
