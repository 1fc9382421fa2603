namespace Aspire.Hosting.ApplicationModel;

/// <summary>A registered health check tells whether the resource is healthy.</summary>
public class HealthCheckAnnotation(string key) : IResourceAnnotation
{
    /// <summary>The name of the check.</summary>
    public string Key => key;
}
