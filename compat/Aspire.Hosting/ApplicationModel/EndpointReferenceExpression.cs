using System.Globalization;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>One part of an endpoint's address.</summary>
public class EndpointReferenceExpression(EndpointReference endpointReference, EndpointProperty property) : IExpressionValue
{
    /// <summary>Which endpoint.</summary>
    public EndpointReference Endpoint { get; } = endpointReference;

    /// <summary>Which part.</summary>
    public EndpointProperty Property { get; } = property;

    /// <inheritdoc/>
    public string ValueExpression =>
        $"{{{Endpoint.Resource.Name}.bindings.{Endpoint.EndpointName}.{char.ToLowerInvariant(Property.ToString()[0])}{Property.ToString()[1..]}}}";

    /// <inheritdoc/>
    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default)
    {
        var annotation = Endpoint.EndpointAnnotation;

        if (Property is EndpointProperty.Scheme)
        {
            return annotation.UriScheme;
        }

        if (Property is EndpointProperty.TlsEnabled)
        {
            return annotation.TlsEnabled.ToString();
        }

        var allocated = await annotation.WhenAllocated(cancellationToken);

        return Property switch
        {
            EndpointProperty.Url => allocated.UriString,
            EndpointProperty.Host => allocated.Address,
            EndpointProperty.IPV4Host => "127.0.0.1",
            EndpointProperty.Port => allocated.Port.ToString(CultureInfo.InvariantCulture),
            EndpointProperty.TargetPort => (Endpoint.Resource is ContainerResource ? annotation.TargetPort ?? allocated.Port : allocated.Port).ToString(CultureInfo.InvariantCulture),
            EndpointProperty.HostAndPort => allocated.EndPointString,
            _ => throw new InvalidOperationException($"The property '{Property}' is not supported for the endpoint '{Endpoint.EndpointName}'."),
        };
    }
}
