using System.Security.Cryptography;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Runner;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Dashboard;

internal static class DashboardExtensions
{
    private const string Package = ".craft/npm/node_modules/@microsoft/aspire-cli-linux-x64/bin/aspire";

    /// <summary>Adds the dashboard, or one warning when it is not installed.</summary>
    public static void AddDashboard(this DistributedApplicationBuilder builder)
    {
        if (Find(builder.AppHostDirectory) is not { } command)
        {
            builder.Services.AddHostedService(services => new MissingDashboard(Package, services.GetRequiredService<ILogger<MissingDashboard>>()));
            return;
        }

        var configuration = builder.Configuration;
        var keys = new Keys(
            builder.Secrets.GetOrAdd("AppHost:OtlpApiKey", NewToken),
            builder.Secrets.GetOrAdd("AppHost:DashboardApiKey", NewToken),
            configuration["AppHost:BrowserToken"] ??= configuration["ASPIRE_DASHBOARD_FRONTEND_BROWSERTOKEN"] ?? NewToken());

        var resource = new DashboardResource(command, builder.AppHostDirectory);

        var dashboard = builder.AddResource(resource)
            .WithHttpEndpoint(PortOf(configuration["ASPNETCORE_URLS"]), name: DashboardResource.Frontend)
            .WithHttpEndpoint(PortOf(configuration["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"]), name: DashboardResource.OtlpGrpc)
            .WithHttpEndpoint(PortOf(configuration["ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"]), name: DashboardResource.OtlpHttp)
            .WithHttpHealthCheck("/login", endpointName: DashboardResource.Frontend)
            .WithArgs(
                "dashboard", "run",
                "--frontend-url", resource.GetEndpoint(DashboardResource.Frontend),
                "--otlp-grpc-url", resource.GetEndpoint(DashboardResource.OtlpGrpc),
                "--otlp-http-url", resource.GetEndpoint(DashboardResource.OtlpHttp))
            .WithUrlForEndpoint(DashboardResource.Frontend, url => url.Url = $"/login?t={keys.Browser}")
            .WithUrlForEndpoint(DashboardResource.OtlpGrpc, url => url.DisplayText = "OTLP/gRPC")
            .WithUrlForEndpoint(DashboardResource.OtlpHttp, url => url.DisplayText = "OTLP/HTTP");

        dashboard.WithEnvironment(context =>
        {
            var variables = context.EnvironmentVariables;
            variables["ASPIRE_CLI_TELEMETRY_OPTOUT"] = "true";
            variables["DOTNET_ENVIRONMENT"] = "Production";
            variables["DASHBOARD__FRONTEND__AUTHMODE"] = "BrowserToken";
            variables["DASHBOARD__FRONTEND__BROWSERTOKEN"] = keys.Browser;
            variables["DASHBOARD__OTLP__AUTHMODE"] = "ApiKey";
            variables["DASHBOARD__OTLP__PRIMARYAPIKEY"] = keys.Otlp;
            variables["DASHBOARD__API__AUTHMODE"] = "ApiKey";
            variables["DASHBOARD__API__PRIMARYAPIKEY"] = keys.Api;
        });
    }

    private static string? Find(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            if (Path.Combine(parent.FullName, Package) is var path && File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private static int? PortOf(string? url) => url is null ? null : new Uri(url.Split(';')[0]).Port;

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private sealed record Keys(string Otlp, string Api, string Browser);
}
