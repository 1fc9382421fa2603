using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>Makes applications for tests: on free ports, and without the dashboard unless the test wants it.</summary>
public static class DistributedApplicationTestingBuilder
{
    /// <summary>An empty application for the test to describe.</summary>
    public static IDistributedApplicationTestingBuilder Create(params string[] args) => Create(args, (_, _) => { });

    /// <inheritdoc cref="Create(string[])"/>
    public static IDistributedApplicationTestingBuilder Create(
        string[] args, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder)
    {
        BuildInterception.Current = Interception(args, typeof(DistributedApplicationTestingBuilder).Assembly, configureBuilder, builder => builder.BuildApplication());

        try
        {
            var builder = new DistributedApplicationBuilder(new DistributedApplicationOptions());
            return new TestingBuilder(builder, () => Task.FromResult(builder.Build()), () => { });
        }
        finally
        {
            BuildInterception.Current = null;
        }
    }

    /// <summary>The application that an AppHost describes; <typeparamref name="TEntryPoint"/> is a class of its assembly.</summary>
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(CancellationToken cancellationToken = default)
        where TEntryPoint : class => CreateAsync<TEntryPoint>([], cancellationToken);

    /// <inheritdoc cref="CreateAsync{TEntryPoint}(CancellationToken)"/>
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(string[] args, CancellationToken cancellationToken = default)
        where TEntryPoint : class => CreateAsync<TEntryPoint>(args, (_, _) => { }, cancellationToken);

    /// <inheritdoc cref="CreateAsync{TEntryPoint}(CancellationToken)"/>
    public static async Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(
        string[] args,
        Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder,
        CancellationToken cancellationToken = default)
    {
        var run = new EntryPointRun(typeof(TEntryPoint).Assembly);
        run.Start(Interception(args, typeof(TEntryPoint).Assembly, configureBuilder, run.Intercept));

        return new TestingBuilder(await run.Builder.WaitAsync(cancellationToken), run.BuildAsync, run.Abandon);
    }

    private static BuildInterception Interception(
        string[] args,
        Assembly appHost,
        Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder,
        Func<DistributedApplicationBuilder, DistributedApplication> build) => new()
        {
            Build = build,
            Configure = (options, host) =>
            {
                options.AssemblyName = appHost.GetName().Name;
                options.DisableDashboard = true;
                options.EnableResourceLogging = true;
                options.Args = host.Args = args;
                host.EnvironmentName = Environments.Development;
                host.Configuration ??= new();
                host.Configuration.AddInMemoryCollection([new("DcpPublisher:RandomizePorts", "true")]);
                configureBuilder(options, host);
            },
        };
}
