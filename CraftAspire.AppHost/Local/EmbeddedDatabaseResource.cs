namespace CraftAspire.AppHost.Local;

/// <summary>A database of the embedded Postgres server. The migrations create it.</summary>
internal sealed class EmbeddedDatabaseResource(string name, EmbeddedPostgresResource server)
    : Resource(name), IResourceWithParent<EmbeddedPostgresResource>, IResourceWithConnectionString
{
    public EmbeddedPostgresResource Parent { get; } = server;

    public ReferenceExpression ConnectionStringExpression =>
        ReferenceExpression.Create($"{Parent.ConnectionStringExpression};Database={Name}");

    IEnumerable<KeyValuePair<string, ReferenceExpression>> IResourceWithConnectionString.GetConnectionProperties() =>
    [
        new("Host", ReferenceExpression.Create($"{Parent.Host}")),
        new("Port", ReferenceExpression.Create($"{Parent.Port}")),
        new("Username", ReferenceExpression.Create($"postgres")),
        new("Password", ReferenceExpression.Create($"{Parent.Password}")),
        new("DatabaseName", ReferenceExpression.Create($"{Name}")),
        new("Uri", ReferenceExpression.Create($"postgresql://postgres:{Parent.Password:uri}@{Parent.Host}:{Parent.Port}/{Name}")),
    ];
}
