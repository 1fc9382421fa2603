namespace Microsoft.Extensions.Hosting;

/// <summary>Marks of health checks.</summary>
public static class HealthTags
{
    /// <summary>Marks a check whose description any caller of <c>/health</c> may read.</summary>
    public const string Explained = "explained";
}
