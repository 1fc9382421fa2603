using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Runner;

/// <summary>Healthy when every replica answers a GET of the path with the expected status.</summary>
internal sealed class HttpHealthCheck(IHttpClientFactory clients, EndpointReference endpoint, string path, int expected) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var client = clients.CreateClient();
        client.Timeout = Patience;

        foreach (var replica in endpoint.EndpointAnnotation.Replicas)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(new Uri(replica.UriString), path), cancellationToken);

                if ((int)response.StatusCode != expected)
                {
                    return HealthCheckResult.Unhealthy(string.Create(
                        CultureInfo.InvariantCulture, $"{replica.UriString}{path} answered {(int)response.StatusCode} instead of {expected}."));
                }
            }
            catch (Exception error) when (error is HttpRequestException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                return HealthCheckResult.Unhealthy($"{replica.UriString}{path} does not answer.", error);
            }
        }

        return HealthCheckResult.Healthy();
    }
}
