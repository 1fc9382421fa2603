using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CraftAspire.AppHost;

internal static class CraftSettingsExtensions
{
    /// <summary>Reads the section <c>Craft</c> and does what it says about the AppHost itself.</summary>
    /// <exception cref="ValidationException">A value is out of its range.</exception>
    public static CraftSettings AddCraftSettings(this IDistributedApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Craft").Get<CraftSettings>() ?? new();
        Validator.ValidateObject(settings, new(settings), validateAllProperties: true);

        var repository = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(builder.AppHostDirectory))!;
        settings.DataDirectory = Path.GetFullPath(settings.DataDirectory, repository);
        settings.PackagesDirectory = Path.GetFullPath(settings.PackagesDirectory, repository);
        settings.ModelPath = Path.GetFullPath(settings.ModelPath, repository);

        if (settings.PortBase is not null)
        {
            builder.Configuration["ASPNETCORE_URLS"] = Loopback(settings.Ports.Dashboard);
            builder.Configuration["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = Loopback(settings.Ports.OtlpGrpc);
            builder.Configuration["ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"] = Loopback(settings.Ports.OtlpHttp);
        }

        if (settings.RunFile is { } file)
        {
            // Before the service that starts everything: that one returns when all has started, and what fails until then must be told as well.
            builder.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(services =>
                ActivatorUtilities.CreateInstance<RunFile.RunFileWriter>(services, Path.GetFullPath(file, repository))));
        }

        return settings;
    }

    private static string Loopback(int? port) => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");
}
