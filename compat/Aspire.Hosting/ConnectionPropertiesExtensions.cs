using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Joins the single parts of connection strings.</summary>
public static class ConnectionPropertiesExtensions
{
    /// <summary>The parts of a resource, and further ones that take the place of those with the same name.</summary>
    public static IEnumerable<KeyValuePair<string, ReferenceExpression>> CombineProperties(
        this IResourceWithConnectionString resource, IEnumerable<KeyValuePair<string, ReferenceExpression>> additional)
    {
        var properties = new Dictionary<string, ReferenceExpression>(resource.GetConnectionProperties(), StringComparer.OrdinalIgnoreCase);

        foreach (var (name, value) in additional)
        {
            properties[name] = value;
        }

        return properties;
    }
}
