namespace Aspire.Hosting.ApplicationModel;

/// <summary>A Postgres server in a container.</summary>
public class PostgresServerResource(string name, ParameterResource? userName, ParameterResource password)
    : ContainerResource(name), IResourceWithConnectionString
{
    internal const string PrimaryEndpointName = "tcp";

    private readonly Dictionary<string, string> _databases = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where it listens.</summary>
    public EndpointReference PrimaryEndpoint => new(this, PrimaryEndpointName);

    /// <summary>Name of the superuser; absent = postgres.</summary>
    public ParameterResource? UserNameParameter { get; set; } = userName;

    /// <summary>Password of the superuser.</summary>
    public ParameterResource PasswordParameter { get; set; } = password;

    /// <summary>Name of the superuser.</summary>
    public ReferenceExpression UserNameReference => UserNameParameter is { } given
        ? ReferenceExpression.Create($"{given}")
        : ReferenceExpression.Create($"postgres");

    /// <inheritdoc/>
    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create(
        $"Host={Host};Port={Port};Username={UserNameReference};Password={PasswordParameter}");

    /// <summary>The server's host name.</summary>
    public EndpointReferenceExpression Host => PrimaryEndpoint.Property(EndpointProperty.Host);

    /// <summary>The server's port.</summary>
    public EndpointReferenceExpression Port => PrimaryEndpoint.Property(EndpointProperty.Port);

    /// <summary>Such as <c>postgresql://postgres:…@localhost:5432</c>.</summary>
    public ReferenceExpression UriExpression => ReferenceExpression.Create(
        $"postgresql://{UserNameReference}:{PasswordParameter:uri}@{Host}:{Port}");

    /// <summary>Its databases: resource name to database name.</summary>
    public IReadOnlyDictionary<string, string> Databases => _databases;

    IEnumerable<KeyValuePair<string, ReferenceExpression>> IResourceWithConnectionString.GetConnectionProperties() =>
    [
        new("Host", ReferenceExpression.Create($"{Host}")),
        new("Port", ReferenceExpression.Create($"{Port}")),
        new("Username", UserNameReference),
        new("Password", ReferenceExpression.Create($"{PasswordParameter}")),
        new("Uri", UriExpression),
        new("JdbcConnectionString", ReferenceExpression.Create($"jdbc:postgresql://{Host}:{Port}")),
    ];

    internal void AddDatabase(string name, string databaseName) => _databases.TryAdd(name, databaseName);
}
