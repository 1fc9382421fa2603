namespace Aspire.Hosting.ApplicationModel;

/// <summary>The parts of an endpoint's address.</summary>
public enum EndpointProperty
{
    /// <summary>Such as <c>http://localhost:5000</c>.</summary>
    Url,

    /// <summary>Such as <c>localhost</c>.</summary>
    Host,

    /// <summary>Such as <c>127.0.0.1</c>.</summary>
    IPV4Host,

    /// <summary>The port that others use.</summary>
    Port,

    /// <summary>Such as <c>http</c>.</summary>
    Scheme,

    /// <summary>The port that the program itself listens on.</summary>
    TargetPort,

    /// <summary>Such as <c>localhost:5000</c>.</summary>
    HostAndPort,

    /// <summary><c>True</c> or <c>False</c>.</summary>
    TlsEnabled,
}
