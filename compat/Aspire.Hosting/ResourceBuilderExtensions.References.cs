using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Runner;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Gives the connection string of another resource, and its single parts.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithConnectionString> source, string? connectionName = null, bool optional = false)
        where TDestination : IResourceWithEnvironment
    {
        var resource = source.Resource;
        var name = connectionName ?? resource.Name;

        return builder.WithRelationship(resource, "Reference").WithEnvironment(context =>
        {
            var variables = context.EnvironmentVariables;
            variables[resource.ConnectionStringEnvironmentVariable ?? $"ConnectionStrings__{name}"] = new ConnectionStringReference(resource, optional);

            foreach (var (property, value) in resource.GetConnectionProperties())
            {
                variables[$"{VariableName(name)}_{property.ToUpperInvariant()}"] = value;
            }
        });
    }

    /// <summary>Lets the resource find another by its name: all of its endpoints.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source) where TDestination : IResourceWithEnvironment =>
        builder.WithRelationship(source.Resource, "Reference").WithEnvironment(context =>
        {
            foreach (var endpoint in source.Resource.GetEndpoints())
            {
                AddServiceDiscovery(context.EnvironmentVariables, endpoint);
            }
        });

    /// <summary>Lets the resource find one endpoint of another by its name.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, EndpointReference endpointReference)
        where TDestination : IResourceWithEnvironment =>
        builder.WithRelationship(endpointReference.Resource, "Reference")
            .WithEnvironment(context => AddServiceDiscovery(context.EnvironmentVariables, endpointReference));

    /// <summary>Lets the resource find a service outside of the application by a name.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, string name, Uri uri)
        where TDestination : IResourceWithEnvironment =>
        builder.WithEnvironment($"services__{name}__default__0", uri.ToString()).WithEnvironment(VariableName(name, keepCase: true), uri.ToString());

    // The real package puts one proxy before all replicas; here each replica is an address of its own for service discovery to choose from.
    private static void AddServiceDiscovery(Dictionary<string, object> variables, EndpointReference endpoint)
    {
        var resource = endpoint.Resource;
        variables[$"{VariableName(resource.Name)}_{VariableName(endpoint.EndpointName)}"] = endpoint;

        var scheme = endpoint.EndpointName is "http" or "https" ? endpoint.Scheme : endpoint.EndpointName;

        for (var replica = 0; replica < resource.GetReplicaCount(); replica++)
        {
            variables[$"services__{resource.Name}__{scheme}__{replica}"] = replica == 0 ? endpoint : new ReplicaUrl(endpoint, replica);
        }
    }

    private static string VariableName(string name, bool keepCase = false)
    {
        var encoded = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return keepCase ? encoded : encoded.ToUpperInvariant();
    }
}
