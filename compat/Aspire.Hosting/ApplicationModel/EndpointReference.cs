namespace Aspire.Hosting.ApplicationModel;

/// <summary>An endpoint of a resource, known by its name. Its value is its URL.</summary>
public sealed class EndpointReference(IResourceWithEndpoints owner, string endpointName) : IExpressionValue
{
    /// <summary>Whose endpoint.</summary>
    public IResourceWithEndpoints Resource { get; } = owner;

    /// <summary>Its name.</summary>
    public string EndpointName { get; } = endpointName;

    /// <summary>The endpoint itself.</summary>
    /// <exception cref="InvalidOperationException">The resource has no endpoint of that name.</exception>
    public EndpointAnnotation EndpointAnnotation => Find()
        ?? throw new InvalidOperationException($"The endpoint `{EndpointName}` is not defined for the resource `{Resource.Name}`.");

    /// <summary>Does the resource have it?</summary>
    public bool Exists => Find() is not null;

    /// <summary>Is it known where it listens?</summary>
    public bool IsAllocated => Find()?.AllocatedEndpoint is not null;

    /// <summary>Is it plain HTTP?</summary>
    public bool IsHttp => Scheme == "http";

    /// <summary>Such as <c>http</c>.</summary>
    public string Scheme => EndpointAnnotation.UriScheme;

    /// <summary>The port that others use.</summary>
    public int Port => Allocated.Port;

    /// <summary>The port that the program listens on, if it was given.</summary>
    public int? TargetPort => EndpointAnnotation.TargetPort;

    /// <summary>Such as <c>localhost</c>.</summary>
    public string Host => Allocated.Address;

    /// <summary>Such as <c>http://localhost:5000</c>.</summary>
    public string Url => Allocated.UriString;

    /// <inheritdoc/>
    string IManifestExpressionProvider.ValueExpression => Property(EndpointProperty.Url).ValueExpression;

    private AllocatedEndpoint Allocated => EndpointAnnotation.AllocatedEndpoint
        ?? throw new InvalidOperationException($"The endpoint `{EndpointName}` is not allocated for the resource `{Resource.Name}`.");

    /// <summary>One part of the address.</summary>
    public EndpointReferenceExpression Property(EndpointProperty property) => new(this, property);

    /// <inheritdoc/>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        Property(EndpointProperty.Url).GetValueAsync(cancellationToken);

    private EndpointAnnotation? Find() => Resource.Annotations.OfType<EndpointAnnotation>()
        .FirstOrDefault(e => string.Equals(e.Name, EndpointName, StringComparison.OrdinalIgnoreCase));
}
