using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;

namespace Aspire.Hosting.Runner;

/// <summary>Where telemetry goes: to the dashboard, or to what configuration names; nowhere when there is neither.</summary>
internal sealed class OtlpEndpoint(IDistributedApplicationBuilder application) : IValueProvider
{
    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        application.Resources.OfType<DashboardResource>().SingleOrDefault() is { } dashboard
            ? await dashboard.GetEndpoint(DashboardResource.OtlpGrpc).GetValueAsync(cancellationToken)
            : application.Configuration["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"];
}
