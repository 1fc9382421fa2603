namespace CraftAspire.AppHost.Local;

/// <summary>
/// A server that speaks Redis's protocol as a plain process, with the connection string and properties of Aspire's own Redis resource.
/// </summary>
internal sealed class EmbeddedCacheResource(string name, string workingDirectory, ParameterResource password)
    : ExecutableResource(name, "dotnet", workingDirectory), IResourceWithConnectionString
{
    public const string EndpointName = "tcp";

    public ParameterResource Password { get; } = password;

    public EndpointReference Endpoint => new(this, EndpointName);

    public EndpointReferenceExpression Host => Endpoint.Property(EndpointProperty.IPV4Host);

    public EndpointReferenceExpression Port => Endpoint.Property(EndpointProperty.Port);

    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{Host}:{Port},password={Password}");

    IEnumerable<KeyValuePair<string, ReferenceExpression>> IResourceWithConnectionString.GetConnectionProperties() =>
    [
        new("Host", ReferenceExpression.Create($"{Host}")),
        new("Port", ReferenceExpression.Create($"{Port}")),
        new("Password", ReferenceExpression.Create($"{Password}")),
        new("Uri", ReferenceExpression.Create($"redis://:{Password:uri}@{Host}:{Port}")),
    ];
}
