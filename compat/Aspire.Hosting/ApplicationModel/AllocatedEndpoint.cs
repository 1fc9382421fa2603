namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where an endpoint listens in this run.</summary>
public class AllocatedEndpoint(EndpointAnnotation endpoint, string address, int port)
{
    /// <summary>Which endpoint.</summary>
    public EndpointAnnotation Endpoint { get; } = endpoint;

    /// <summary>Host name or address.</summary>
    public string Address { get; } = address;

    /// <summary>1–65535.</summary>
    public int Port { get; } = port;

    /// <summary>Such as <c>http</c>.</summary>
    public string UriScheme => Endpoint.UriScheme;

    /// <summary>Such as <c>localhost:5000</c>.</summary>
    public string EndPointString => $"{Address}:{Port}";

    /// <summary>Such as <c>http://localhost:5000</c>.</summary>
    public string UriString => $"{UriScheme}://{EndPointString}";

    /// <inheritdoc/>
    public override string ToString() => UriString;
}
