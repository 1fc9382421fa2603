using System.Net.Sockets;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A place where a resource listens.</summary>
public sealed class EndpointAnnotation(
    ProtocolType protocol,
    string? uriScheme = null,
    string? transport = null,
    string? name = null,
    int? port = null,
    int? targetPort = null,
    bool? isExternal = null,
    bool? isProxied = null) : IResourceAnnotation
{
    private readonly TaskCompletionSource<AllocatedEndpoint> _allocated = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its name, unique in the resource; absent = the scheme.</summary>
    public string Name { get; set; } = name ?? uriScheme ?? "tcp";

    /// <summary>TCP or UDP.</summary>
    public ProtocolType Protocol { get; set; } = protocol;

    /// <summary>The port that others use; absent = a free one.</summary>
    public int? Port { get; set; } = port;

    /// <summary>The port that the program itself listens on; absent = <see cref="Port"/>.</summary>
    public int? TargetPort { get; set; } = targetPort;

    /// <summary>Such as <c>http</c> or <c>tcp</c>.</summary>
    public string UriScheme { get; set; } = uriScheme ?? "tcp";

    /// <summary>The name of the machine's own address.</summary>
    public string TargetHost { get; set; } = "localhost";

    /// <summary>Such as <c>http</c>, <c>http2</c> or <c>tcp</c>.</summary>
    public string Transport { get; set; } = transport ?? uriScheme ?? "tcp";

    /// <summary>Is it meant for callers outside of the application?</summary>
    public bool IsExternal { get; set; } = isExternal ?? false;

    /// <summary>Would the real package put its proxy before it? There is none here: programs listen on the port itself.</summary>
    public bool IsProxied { get; set; } = isProxied ?? true;

    /// <summary>Does it speak TLS?</summary>
    public bool TlsEnabled => string.Equals(UriScheme, "https", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where it listens; absent until the application starts.</summary>
    public AllocatedEndpoint? AllocatedEndpoint
    {
        get => _allocated.Task.IsCompletedSuccessfully ? _allocated.Task.Result : null;
        set => _allocated.TrySetResult(value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>Where each replica listens; the first is <see cref="AllocatedEndpoint"/>.</summary>
    internal IReadOnlyList<AllocatedEndpoint> Replicas { get; set; } = [];

    internal string? TargetPortEnvironmentVariable { get; set; }

    internal Task<AllocatedEndpoint> WhenAllocated(CancellationToken cancellationToken) => _allocated.Task.WaitAsync(cancellationToken);
}
