namespace CraftAspire.AppHost;

internal static class DashboardLink
{
    /// <summary>
    /// Tells the bot where the dashboard is, for the links that /trace gives to admins. Where it is published, that is the operator's to
    /// say.
    /// </summary>
    public static void WithDashboardLink(this IResourceBuilder<ProjectResource> bot)
    {
        // The AppHost's own address is the dashboard's; on a port that is chosen at the start it is not known here.
        var addresses = bot.ApplicationBuilder.Configuration["ASPNETCORE_URLS"]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];

        if (bot.ApplicationBuilder.ExecutionContext.IsRunMode && addresses is [var first, ..])
        {
            bot.WithEnvironment("Dashboard__Url", first);
        }
    }
}
