using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Runner;

internal static class RunnerServices
{
    public static void AddRunner(this IServiceCollection services)
    {
        services.AddHttpClient();
        services.AddHealthChecks();
        services.AddSingleton<PortAllocator>();
        services.AddSingleton<LaunchPlanner>();

        // The console first: it shows the very first line of the first resource.
        services.AddHostedService<ConsoleLog>();
        services.AddHostedService<Orchestrator>();
        services.AddHostedService<HealthWatch>();
    }
}
