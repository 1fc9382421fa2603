namespace Aspire.Hosting.ApplicationModel;

/// <summary>A link of a resource.</summary>
public sealed class ResourceUrlAnnotation : IResourceAnnotation
{
    /// <summary>Where it leads; relative links start at the endpoint.</summary>
    public required string Url { get; set; }

    /// <summary>What people read; absent = the URL.</summary>
    public string? DisplayText { get; set; }

    /// <summary>The endpoint it belongs to.</summary>
    public EndpointReference? Endpoint { get; init; }

    /// <summary>Higher numbers come first.</summary>
    public int? DisplayOrder { get; set; }
}
