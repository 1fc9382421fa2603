namespace CraftAspire.AppHost;

/// <summary>The change of the key that signs players' tokens.</summary>
internal static class TokenExtensions
{
    private const string PreviousKey = "token-previous-key";

    /// <summary>The key before this one, good as well while the bot still signs with it; a parameter without a value would stop the start, hence only when there is one.</summary>
    public static void WithPreviousTokenKey(this IResourceBuilder<ProjectResource> api)
    {
        var builder = api.ApplicationBuilder;
        if (!string.IsNullOrWhiteSpace(builder.Configuration[$"Parameters:{PreviousKey}"] ?? builder.Configuration[$"Parameters:{PreviousKey.Replace('-', '_')}"]))
            api.WithEnvironment("Tokens__PreviousKey", builder.AddParameter(PreviousKey, secret: true));
    }
}
