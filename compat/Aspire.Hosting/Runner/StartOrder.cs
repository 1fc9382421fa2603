using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;

namespace Aspire.Hosting.Runner;

/// <summary>Who comes before whom, as the waits say.</summary>
internal static class StartOrder
{
    /// <summary>Does <paramref name="second"/> wait for <paramref name="first"/>, or for something inside it? The dashboard comes before all: it shows their ends.</summary>
    public static bool IsBefore(IResource first, IResource second) =>
        (first is DashboardResource && second is not DashboardResource) || Awaited(second).Contains(first);

    /// <exception cref="DistributedApplicationException">Two resources wait for one another.</exception>
    public static void ThrowIfCyclic(IEnumerable<IResource> resources)
    {
        foreach (var resource in resources)
        {
            Visit(resource, []);
        }
    }

    private static void Visit(IResource resource, IReadOnlyList<IResource> path)
    {
        if (path.Contains(resource))
        {
            throw new DistributedApplicationException($"Resources wait for one another: {string.Join(" -> ", path.Append(resource).Select(r => r.Name))}.");
        }

        foreach (var awaited in Awaited(resource))
        {
            Visit(awaited, [.. path, resource]);
        }
    }

    private static IEnumerable<IResource> Awaited(IResource resource) => resource.Annotations.OfType<WaitAnnotation>()
        .Select(wait => wait.Resource is IResourceWithParent { Parent: var parent } ? parent : wait.Resource)
        .Where(awaited => awaited != resource);
}
