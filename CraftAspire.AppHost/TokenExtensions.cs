namespace CraftAspire.AppHost;

/// <summary>The change of the key that signs players' tokens.</summary>
internal static class TokenExtensions
{
    private const string PreviousKey = "token-previous-key";

    /// <summary>
    /// Accepts tokens of the key before this one, while the bot still signs with it. A parameter without a value would stop the start,
    /// hence only when there is one.
    /// </summary>
    public static void WithPreviousTokenKey(this IResourceBuilder<ProjectResource> api)
    {
        var builder = api.ApplicationBuilder;

        if (builder.HasParameter(PreviousKey))
        {
            api.WithEnvironment("Tokens__PreviousKey", builder.AddParameter(PreviousKey, secret: true)
                .WithDescription("The signing key before token-key, accepted until every bot signs with the new one."));
        }
    }
}
