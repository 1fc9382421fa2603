namespace CraftAspire.AppHost.Local;

/// <summary>A Postgres server as a plain process, with the connection string and properties of Aspire's own Postgres resource.</summary>
internal sealed class EmbeddedPostgresResource(string name, string workingDirectory, ParameterResource password)
    : ExecutableResource(name, "dotnet", workingDirectory), IResourceWithConnectionString
{
    public const string EndpointName = "tcp";

    public ParameterResource Password { get; } = password;

    public EndpointReference Endpoint => new(this, EndpointName);

    public EndpointReferenceExpression Host => Endpoint.Property(EndpointProperty.IPV4Host);

    public EndpointReferenceExpression Port => Endpoint.Property(EndpointProperty.Port);

    public ReferenceExpression ConnectionStringExpression =>
        ReferenceExpression.Create($"Host={Host};Port={Port};Username=postgres;Password={Password}");

    IEnumerable<KeyValuePair<string, ReferenceExpression>> IResourceWithConnectionString.GetConnectionProperties() =>
    [
        new("Host", ReferenceExpression.Create($"{Host}")),
        new("Port", ReferenceExpression.Create($"{Port}")),
        new("Username", ReferenceExpression.Create($"postgres")),
        new("Password", ReferenceExpression.Create($"{Password}")),
        new("Uri", ReferenceExpression.Create($"postgresql://postgres:{Password:uri}@{Host}:{Port}")),
    ];
}
