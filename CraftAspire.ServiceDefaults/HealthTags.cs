namespace Microsoft.Extensions.Hosting;

/// <summary>Marks of health checks.</summary>
public static class HealthTags
{
    /// <summary>A check whose description is written for whoever asks <c>/health</c>, and tells it.</summary>
    public const string Explained = "explained";
}
