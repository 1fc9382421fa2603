namespace Aspire.Hosting.Testing;

/// <summary>An application under construction inside the tests' own process.</summary>
public interface IDistributedApplicationTestingBuilder : IDistributedApplicationBuilder, IAsyncDisposable, IDisposable
{
    /// <summary>Ends the description; start it with <see cref="DistributedApplication.StartAsync"/>.</summary>
    Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken = default);
}
