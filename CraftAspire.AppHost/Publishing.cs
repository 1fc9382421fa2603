namespace CraftAspire.AppHost;

/// <summary>What differs where the application is published.</summary>
internal static partial class Publishing
{
    /// <summary>The port of every service inside of its container; above 1024, as the services are not root.</summary>
    public const int Port = 8080;

    /// <summary>Publishes as Docker Compose when the AppHost is built with <c>-p:Compose=true</c>; see the folder <c>Compose</c>.</summary>
    public static void PublishWithCompose(this IDistributedApplicationBuilder builder, CraftSettings settings)
    {
        if (builder.ExecutionContext.IsPublishMode)
        {
            AddCompose(builder, settings);
        }
    }

    static partial void AddCompose(IDistributedApplicationBuilder builder, CraftSettings settings);
}
