using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Runner;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Adds .NET projects.</summary>
public static class ProjectResourceBuilderExtensions
{
    /// <summary>Adds a project. Launch profiles belong to the real package: without one a project has the endpoints that it is given.</summary>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new() => builder.AddProject<TProject>(name, launchProfileName: null);

    /// <inheritdoc cref="AddProject{TProject}(IDistributedApplicationBuilder, string)"/>
    /// <exception cref="NotSupportedException">A launch profile is named.</exception>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(
        this IDistributedApplicationBuilder builder, string name, string? launchProfileName) where TProject : IProjectMetadata, new()
    {
        if (launchProfileName is not null)
        {
            throw new NotSupportedException("Launch profiles of projects need the real package Aspire.Hosting.AppHost.");
        }

        return builder.AddResource(new ProjectResource(name))
            .WithAnnotation(new TProject())
            .WithOtlpExporter()
            .WithEnvironment(context =>
            {
                if (builder.ExecutionContext.IsRunMode && builder.Environment.IsDevelopment())
                {
                    // Whole queries in the spans of HTTP.
                    context.EnvironmentVariables["OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION"] = "true";
                    context.EnvironmentVariables["OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION"] = "true";
                }

                if (context.Resource.Annotations.OfType<EndpointAnnotation>().Any(e => e.UriScheme is "http" or "https"))
                {
                    context.EnvironmentVariables["ASPNETCORE_URLS"] = new ListeningUrls((ProjectResource)context.Resource);
                }
            });
    }

    /// <summary>Runs the project in several processes; others find all of them under its name.</summary>
    public static IResourceBuilder<ProjectResource> WithReplicas(this IResourceBuilder<ProjectResource> builder, int replicas)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1);
        return builder.WithAnnotation(new ReplicaAnnotation(replicas), ResourceAnnotationMutationBehavior.Replace);
    }
}
